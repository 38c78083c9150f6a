package cn.safecommunity.handover;

import cn.safecommunity.casefile.TaskHolders;
import cn.safecommunity.organisation.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gives back to somebody who is there again early what their substitute has taken over for them and not done yet. */
@Component
class Return {

    private final SubstitutedTasks substituted;
    private final HeldTaskRepository repository;
    private final HeldTaskDesk desk;
    private final TaskHolders holders;
    private final People people;

    Return(
            SubstitutedTasks substituted,
            HeldTaskRepository repository,
            HeldTaskDesk desk,
            TaskHolders holders,
            People people) {
        this.substituted = substituted;
        this.repository = repository;
        this.desk = desk;
        this.holders = holders;
        this.people = people;
    }

    /** What is theirs again; what they may not do any more, or what is suspended, stays where it is. */
    List<HeldTask> from(String substitute, String person) {
        Set<String> lent = substituted.of(person, substitute);
        if (lent.isEmpty()) {
            return List.of();
        }
        repository.holdAllOf(substitute);
        List<String> groups = people.groupsOf(person);
        List<HeldTask> back = new ArrayList<>();
        for (HeldTask task : repository.of(substitute)) {
            if (lent.contains(task.seat().taskId()) && isTheirs(task, person, groups)) {
                holders.pass(task.seat().taskId(), person);
                substituted.remove(task.seat().taskId());
                back.add(task);
            }
        }
        return back;
    }

    private boolean isTheirs(HeldTask task, String person, List<String> groups) {
        return !task.seat().halted()
                && task.seat().groups().stream().anyMatch(groups::contains)
                && desk.objection(task, person).isEmpty();
    }
}
