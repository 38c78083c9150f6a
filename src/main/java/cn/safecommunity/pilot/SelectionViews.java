package cn.safecommunity.pilot;

import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.pilot.SelectionView.CandidateView;
import cn.safecommunity.pilot.SelectionView.FormerView;
import cn.safecommunity.pilot.SelectionView.PilotView;
import cn.safecommunity.pilot.SelectionView.UnitView;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts together what people see of a selection. */
@Component
class SelectionViews {

    private final Selections selections;
    private final Nominations nominations;
    private final Pilots pilots;
    private final LeadingBodies leadingBodies;
    private final CaseFiles files;
    private final Organisations organisations;

    SelectionViews(
            Selections selections,
            Nominations nominations,
            Pilots pilots,
            LeadingBodies leadingBodies,
            CaseFiles files,
            Organisations organisations) {
        this.selections = selections;
        this.nominations = nominations;
        this.pilots = pilots;
        this.leadingBodies = leadingBodies;
        this.files = files;
        this.organisations = organisations;
    }

    SelectionView of(long caseId) {
        Selection selection = selections.get(caseId);
        SelectionTerms terms = selections.terms(selection);
        List<Candidate> candidates = nominations.of(caseId);
        List<Pilot> designated = pilots.of(selection.programme(), selection.county());
        boolean open = !selection.designated();
        Integer places = selection.places();
        Map<String, List<String>> against = open ? nominations.against(selection, terms, candidates) : Map.of();
        return new SelectionView(
                selection.programme(),
                files.get(selection.programme()).subject(),
                places == null ? pilots.quota(selection.programme(), selection.county()) : places,
                places != null,
                places == null ? List.of() : former(selection),
                terms.minCandidates(),
                terms.reportDue(),
                terms.criteria(),
                selection.version(),
                candidates.stream().map(each -> candidate(each, against)).toList(),
                open ? NominationCheck.problems(terms, candidates, against) : List.of(),
                leadingBodies.find(selection.programme(), selection.county()).orElse(null),
                designated.stream().map(this::pilot).toList());
    }

    private List<FormerView> former(Selection selection) {
        return pilots.former(selection.programme()).stream()
                .filter(one -> one.county().equals(selection.county()))
                .map(one -> new FormerView(organisations.nameOf(one.unit()), one.leader(), one.leftOn(), one.why()))
                .toList();
    }

    /** The units the county may choose from, those merged away included, so that the search answers why not. */
    List<UnitView> units(Selection selection) {
        return organisations.children(selection.county()).stream()
                .filter(Organisation::isSingleUnit)
                .map(unit -> new UnitView(unit.code(), unit.name(), unit.kind(), unit.kindName(), unit.abolished()))
                .toList();
    }

    private CandidateView candidate(Candidate candidate, Map<String, List<String>> against) {
        Organisation unit = organisations.get(candidate.unit());
        return new CandidateView(
                unit.code(),
                unit.name(),
                unit.kind(),
                unit.kindName(),
                candidate.arguments(),
                candidate.chosen(),
                candidate.leader().name(),
                candidate.leader().post(),
                candidate.leader().phone(),
                candidate.town(),
                candidate.contact(),
                against.getOrDefault(unit.code(), List.of()));
    }

    private PilotView pilot(Pilot pilot) {
        return new PilotView(
                pilot.unit(),
                organisations.nameOf(pilot.unit()),
                pilot.leader().name(),
                pilot.leader().post(),
                pilot.leader().phone(),
                pilot.town(),
                pilot.contact(),
                pilot.designatedOn());
    }
}
