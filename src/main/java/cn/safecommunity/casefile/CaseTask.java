package cn.safecommunity.casefile;

import cn.safecommunity.engine.CaseVariables;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;

/** A task of a case file as it comes up or is completed: what the rooms read of it, and the variables they leave behind. */
public final class CaseTask {

    private final DelegateTask task;

    CaseTask(DelegateTask task) {
        this.task = task;
    }

    public long caseId() {
        return CaseVariables.caseId(task);
    }

    public String id() {
        return task.getId();
    }

    /** The task definition key. */
    public String key() {
        return task.getTaskDefinitionKey();
    }

    private List<String> groups() {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** A variable that must be there, as text. */
    public String text(String variable) {
        return CaseVariables.text(task, variable);
    }

    public @Nullable Object variable(String name) {
        return task.getVariable(name);
    }

    Map<String, Object> variables() {
        return task.getVariables();
    }

    /** Leaves a variable of the case behind: an id, a decision, a number, a date or a short text. */
    public void set(String variable, @Nullable Object value) {
        task.getExecution().setVariable(variable, value);
    }

    void remove(String variable) {
        task.getExecution().removeVariable(variable);
    }

    /** Whether its time is over; a task without a limit is never late. */
    boolean isOverdue(Instant now) {
        return task.getDueDate() != null && task.getDueDate().toInstant().isBefore(now);
    }

    /** Lets the people of another group do it as well. */
    void offerTo(String group) {
        task.addCandidateGroup(group);
    }

    String processInstanceId() {
        return task.getProcessInstanceId();
    }

    /** Whose it is. */
    public Seat seat() {
        return new Seat(
                task.getId(),
                key(),
                task.getExecutionId(),
                processInstanceId(),
                groups(),
                task.getAssignee(),
                false); // the engine lets nobody act on it else
    }
}
