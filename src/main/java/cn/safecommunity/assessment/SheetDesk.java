package cn.safecommunity.assessment;

import cn.safecommunity.casefile.CaseVariables;
import cn.safecommunity.engine.AsTheSystem;
import cn.safecommunity.organisation.People;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who fills in which sheet right now: the open tasks decide. */
@Component
class SheetDesk {

    private final TaskService tasks;
    private final People people;
    private final AsTheSystem asTheSystem;

    SheetDesk(TaskService tasks, People people, AsTheSystem asTheSystem) {
        this.tasks = tasks;
        this.people = people;
        this.asTheSystem = asTheSystem;
    }

    /**
     * An open task in which a sheet is filled in.
     *
     * @param owner whose sheet it is: the group the task is offered to, else the person it is given to
     * @param assignee who has taken the task on
     */
    record Seat(String owner, @Nullable String assignee, TeamPlace place) {

        int round() {
            return place.round();
        }

        /** A seat that a colleague has taken on can only be looked at. */
        boolean isFreeFor(String person) {
            return assignee == null || assignee.equals(person);
        }
    }

    /** All open seats of an assessment, of whatever round. */
    List<Seat> seats(long caseId, SheetKind kind) {
        return asTheSystem.ask(() -> tasks
                .createTaskQuery()
                .processVariableValueEquals(CaseVariables.CASE_ID, caseId)
                .taskDefinitionKey(kind.task())
                .list()
                .stream()
                .map(this::seat)
                .toList());
    }

    private Seat seat(Task task) {
        String group = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Map<String, Object> variables = tasks.getVariables(task.getId());
        Function<String, @Nullable Object> read = variables::get;
        String owner = group == null ? Objects.requireNonNull(task.getAssignee()) : group;
        return new Seat(owner, task.getAssignee(), TeamPlace.of(read));
    }

    /** The open seat of a person or their group, whoever of them has taken it on. */
    Optional<Seat> seat(long caseId, SheetKind kind, String person) {
        List<String> groups = people.groupsOf(person);
        return seats(caseId, kind).stream()
                .filter(seat -> seat.owner().equals(person) || groups.contains(seat.owner()))
                .min(Comparator.comparing(seat -> !seat.isFreeFor(person)));
    }

    /** Whether nobody fills in a sheet of this round any more. */
    boolean isOver(SheetKey key) {
        return seats(key.caseId(), key.kind()).stream().noneMatch(seat -> seat.round() == key.round());
    }

    /** Whether a sheet of that owner is this person's own. */
    boolean isOwn(String owner, String person) {
        return owner.equals(person) || people.groupsOf(person).contains(owner);
    }
}
