package cn.safecommunity.pilot;

import cn.safecommunity.Refusal;
import cn.safecommunity.engine.DecisionTables;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.policy.FieldProblem;
import cn.safecommunity.policy.ProgrammePlan.Criterion;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a county nominates: kept on the server while it is being written, checked as a whole before it goes on. */
@Service
class Nominations {

    private final CandidateRepository repository;
    private final SelectionRepository selections;
    private final Pilots pilots;
    private final Organisations organisations;
    private final DecisionTables tables;

    Nominations(
            CandidateRepository repository,
            SelectionRepository selections,
            Pilots pilots,
            Organisations organisations,
            DecisionTables tables) {
        this.repository = repository;
        this.selections = selections;
        this.pilots = pilots;
        this.organisations = organisations;
        this.tables = tables;
    }

    List<Candidate> of(long selection) {
        return repository.of(selection);
    }

    /** Keeps the draft; refuses only what cannot be kept, and what was written over a newer draft. */
    @Transactional
    void save(long selection, int version, List<Candidate> candidates) {
        Set<String> units = new HashSet<>();
        for (Candidate candidate : candidates) {
            Organisation unit = organisations.get(candidate.unit());
            if (!units.add(unit.code())) {
                throw Refusal.at(unit.code(), unit.name() + "已在候选单位中，不能重复列入。");
            }
        }
        if (!selections.advance(selection, version)) {
            throw Refusal.at("version", "本县区的另一位同事刚才保存过。请重新打开任务，看过最新内容后再修改。");
        }
        repository.replace(selection, candidates);
    }

    /** Everything that keeps the nomination from going on. */
    List<FieldProblem> problems(Selection selection, SelectionTerms terms) {
        List<Candidate> candidates = of(selection.caseId());
        return NominationCheck.problems(terms, candidates, against(selection, terms, candidates));
    }

    /** The reasons against each candidate, in words. */
    Map<String, List<String>> against(Selection selection, SelectionTerms terms, List<Candidate> candidates) {
        Set<String> taken =
                pilots.of(selection.programme()).stream().map(Pilot::unit).collect(Collectors.toSet());
        List<String> criteria = terms.criteria().stream().map(Criterion::key).toList();
        Map<String, List<String>> against = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            Organisation unit = organisations.get(candidate.unit());
            CandidateFacts facts =
                    CandidateFacts.of(candidate, unit, selection.county(), taken.contains(unit.code()), criteria);
            against.put(
                    unit.code(),
                    decide(facts).stream()
                            .map(code -> CandidateReasons.text(code, unit.name(), facts))
                            .toList());
        }
        return against;
    }

    private List<String> decide(CandidateFacts facts) {
        return tables.collect(
                "pilotEligibility",
                Variables.createVariables()
                        .putValue("creationUnit", facts.creationUnit())
                        .putValue("ownCounty", facts.ownCounty())
                        .putValue("abolished", facts.abolished())
                        .putValue("pilotAlready", facts.pilotAlready())
                        .putValue("unarguedCriteria", facts.unarguedCriteria()),
                "reason");
    }
}
