package cn.safecommunity.creation;

import cn.safecommunity.casefile.Opinion;
import cn.safecommunity.casefile.Opinions;
import cn.safecommunity.casefile.Signers.Told;
import cn.safecommunity.deadline.Deadlines;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.policy.Level;
import cn.safecommunity.policy.Policy;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Service;

/**
 * The countersigning of a preliminary check: whom the model asks, by when, and what it comes to. The table is the truth;
 * the engine's own counters are wrong after somebody was added or removed.
 */
@Service("countersigners")
public class Countersigners {

    static final String DEPARTMENT = "department";
    static final String LIMIT = "countersign";

    private final CountersignRepository repository;
    private final Departments departments;
    private final Deadlines deadlines;
    private final CaseRecord record;
    private final Opinions opinions;
    private final CountersignTally tally;

    Countersigners(
            CountersignRepository repository,
            Departments departments,
            Deadlines deadlines,
            CaseRecord record,
            Opinions opinions,
            Policy policy) {
        this.repository = repository;
        this.departments = departments;
        this.deadlines = deadlines;
        this.record = record;
        this.opinions = opinions;
        this.tally = new CountersignTally(
                policy.countersign().mode(),
                policy.countersign().ratioPercent(),
                policy.countersign().silenceAgrees());
    }

    /** Whom to ask; the first question opens a new round, the engine asks once more for every department. */
    public List<String> of(DelegateExecution execution) {
        long caseId = CaseVariables.caseId(execution);
        List<Countersignature> current = repository.current(caseId);
        if (current.stream().noneMatch(Countersignature::isOpen)) {
            int round = current.isEmpty() ? 1 : current.get(0).round() + 1;
            departments.keys().forEach(key -> repository.ask(caseId, round, key));
            record.add(caseId, "countersign", "第 " + round + " 轮会签开始，" + tally.words());
        }
        return repository.current(caseId).stream()
                .filter(Countersignature::isOpen)
                .map(Countersignature::department)
                .toList();
    }

    /** The last moment for a department to answer. */
    public Date silenceAt(VariableScope scope) {
        String department = CaseVariables.text(scope, DEPARTMENT);
        Countersignature asked = repository.current(CaseVariables.caseId(scope)).stream()
                .filter(each -> each.department().equals(department))
                .findFirst()
                .orElseThrow();
        return deadlines.after(asked.askedOn(), LIMIT);
    }

    /** Whether the open answers can no longer change the outcome. */
    public boolean decided(DelegateExecution execution) {
        return !CountersignTally.UNDECIDED.equals(outcome(CaseVariables.caseId(execution)));
    }

    /** approve, return or reject; what is still open is closed with it. */
    public String outcome(DelegateExecution execution) {
        long caseId = CaseVariables.caseId(execution);
        String outcome = outcome(caseId);
        repository.current(caseId).stream().filter(Countersignature::isOpen).forEach(open -> {
            settle(caseId, open, CountersignTally.CLOSED);
            record.add(caseId, "countersign", departments.name(open.department()) + "的会签随结果关闭。");
        });
        if (CountersignTally.RETURN.equals(outcome)) {
            tellWhatIsMissing(execution, caseId);
        }
        return outcome;
    }

    /** Only now, when all have answered: everything that any of them misses, at once. */
    private void tellWhatIsMissing(DelegateExecution execution, long caseId) {
        List<String> returning = repository.current(caseId).stream()
                .filter(each -> CountersignTally.RETURN.equals(each.state()))
                .map(each -> String.valueOf(each.person()))
                .toList();
        String missing = opinions.of(caseId).stream()
                .filter(each -> each.task().equals(CommunityCreationModel.COUNTERSIGN_CHECK))
                .filter(each -> returning.contains(each.person()))
                .collect(Collectors.toMap(
                        Opinion::person, each -> String.valueOf(each.missingItems()), (earlier, latest) -> latest))
                .values()
                .stream()
                .collect(Collectors.joining("\n"));
        execution.setVariable(CaseVariables.MISSING_ITEMS, missing);
        execution.setVariable(CaseVariables.RETURNED_FROM, CommunityCreationModel.COUNTERSIGN_CHECK);
    }

    private String outcome(long caseId) {
        return tally.outcome(
                repository.current(caseId).stream().map(Countersignature::state).toList());
    }

    private void settle(long caseId, Countersignature open, String state) {
        repository.settle(caseId, open.round(), open.department(), state, null, null);
    }

    /** Every round in words, the latest first; what a department said is shown when all have answered. */
    List<CreationView.Round> rounds(long caseId, Told told) {
        return rounds(repository.of(caseId), told);
    }

    /** The same, when they have been read. */
    List<CreationView.Round> rounds(List<Countersignature> all, Told told) {
        Set<Integer> running = all.stream()
                .filter(Countersignature::isOpen)
                .map(Countersignature::round)
                .collect(Collectors.toSet());
        return all.stream()
                .map(each -> round(each.isAnswered() && running.contains(each.round()) ? each.sealed() : each, told))
                .toList();
    }

    private CreationView.Round round(Countersignature each, Told told) {
        return new CreationView.Round(
                each.round(),
                each.department(),
                departments.name(each.department()),
                each.state(),
                CreationView.countersignName(each.state()),
                deadlines.after(each.askedOn(), LIMIT).toInstant(),
                told.nameOf(Level.CITY, each.person(), each.answeredAt()),
                each.opinion(),
                each.answeredAt());
    }

    /** The departments that can be asked. */
    List<CreationView.Department> departments() {
        return departments.keys().stream()
                .map(key -> new CreationView.Department(key, departments.name(key)))
                .toList();
    }

    /** The rule in words. */
    String rule() {
        return tally.words();
    }
}
