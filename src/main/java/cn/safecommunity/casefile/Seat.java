package cn.safecommunity.casefile;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open task and whose it is.
 *
 * @param groups the groups it is offered to in the order of their names, which puts the examiners before the leader who
 *     joins them when they are late; none when it is given to one person
 * @param assignee who has taken it on
 * @param halted whether an administrator has suspended it, so that nobody goes on with it
 */
public record Seat(
        String taskId,
        String key,
        String executionId,
        String processInstanceId,
        List<String> groups,
        @Nullable String assignee,
        boolean halted) {

    public Seat {
        groups = groups.stream().sorted().toList();
    }

    /** Whose it is: the group it is offered to, else the person it is given to; empty while it is nobody's. */
    public String owner() {
        if (!groups.isEmpty()) {
            return groups.get(0);
        }
        return assignee == null ? "" : assignee;
    }

    /** Whether it is offered to a group of this person, or given to the person alone. */
    public boolean isOf(String person, Collection<String> groupsOfPerson) {
        return groups.isEmpty() ? person.equals(assignee) : groups.stream().anyMatch(groupsOfPerson::contains);
    }

    /** What a colleague has taken on can only be looked at. */
    public boolean isFreeFor(String person) {
        return assignee == null || assignee.equals(person);
    }
}
