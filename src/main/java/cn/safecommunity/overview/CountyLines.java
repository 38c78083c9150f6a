package cn.safecommunity.overview;

import cn.safecommunity.deadline.CountyCards.Count;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.Sight;
import cn.safecommunity.overview.Board.CaseLine;
import cn.safecommunity.overview.Board.CountyLine;
import cn.safecommunity.overview.Board.Late;
import cn.safecommunity.overview.Board.PilotLine;
import cn.safecommunity.pilot.LeadingBodies;
import cn.safecommunity.pilot.LeadingBody;
import cn.safecommunity.pilot.Pilots;
import cn.safecommunity.programme.CountyFacts;
import cn.safecommunity.programme.Facts;
import cn.safecommunity.programme.PhaseGate;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.programme.ProgrammeAccess;
import cn.safecommunity.programme.ProgrammeCounty;
import cn.safecommunity.programme.Programmes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws up a line of the board for every county that somebody may see. */
@Component
class CountyLines {

    private final Programmes programmes;
    private final Facts facts;
    private final SelectionStages selectionStages;
    private final UnitLines units;
    private final Pilots pilots;
    private final LeadingBodies leadingBodies;
    private final Organisations organisations;

    CountyLines(
            Programmes programmes,
            Facts facts,
            SelectionStages selectionStages,
            UnitLines units,
            Pilots pilots,
            LeadingBodies leadingBodies,
            Organisations organisations) {
        this.programmes = programmes;
        this.facts = facts;
        this.selectionStages = selectionStages;
        this.units = units;
        this.pilots = pilots;
        this.leadingBodies = leadingBodies;
        this.organisations = organisations;
    }

    List<CountyLine> of(
            Programme programme,
            LocalDate today,
            List<CountyFacts> counted,
            Map<String, List<Late>> late,
            Sight sight) {
        int phase = programme.phase(today);
        Map<String, CountyFacts> factsOf =
                counted.stream().collect(Collectors.toMap(CountyFacts::county, each -> each));
        Map<String, Count> cards = facts.cards(programme.caseId(), today);
        Set<String> led = leadingBodies.of(programme.caseId()).stream()
                .map(LeadingBody::body)
                .collect(Collectors.toSet());
        Map<String, String> stages = selectionStages.of(programme.caseId());
        Map<String, List<PilotLine>> pilotsOf = units.pilots(programme.caseId());
        Map<String, List<CaseLine>> casesOf = units.applications();
        return programmes.counties(programme.caseId()).stream()
                .filter(each -> ProgrammeAccess.shows(sight, each.county()))
                .map(each -> line(
                        programme,
                        each,
                        factsOf.getOrDefault(
                                each.county(), CountyFacts.zone(each.county(), led.contains(each.county()))),
                        new Parts(
                                cards.getOrDefault(each.county(), Count.none(each.county())),
                                late.getOrDefault(each.county(), List.of()),
                                stages.getOrDefault(each.county(), ""),
                                pilotsOf.getOrDefault(each.county(), List.of()),
                                casesOf.getOrDefault(each.county(), List.of())),
                        phase))
                .toList();
    }

    /** What a county's line shows beside its counts. */
    private record Parts(
            Count cards, List<Late> late, String stage, List<PilotLine> pilots, List<CaseLine> applications) {}

    private CountyLine line(Programme programme, ProgrammeCounty county, CountyFacts counted, Parts parts, int phase) {
        return new CountyLine(
                county.county(),
                name(county.county()),
                county.quota(),
                counted.leadingBody(),
                pilots.quota(programme.caseId(), county.county()),
                parts.pilots(),
                parts.applications(),
                counted.upToStandard(),
                counted.provincial(),
                counted.national(),
                parts.cards().yellowLights(),
                parts.cards().yellowCards(),
                parts.cards().redCards(),
                counted.openFindings(),
                counted.rolloutReported(),
                counted.summarised(),
                parts.late(),
                parts.stage(),
                county.quota() ? PhaseGate.missing(phase, programme.plan(), counted) : List.of());
    }

    private String name(String code) {
        return organisations.get(code).name();
    }
}
