package cn.safecommunity.advice;

import cn.safecommunity.Forbidden;
import cn.safecommunity.casefile.Colleagues;
import cn.safecommunity.casefile.OpenTasks;
import cn.safecommunity.casefile.Seat;
import cn.safecommunity.casefile.TaskCatalogue;
import cn.safecommunity.casefile.TaskRule;
import cn.safecommunity.casefile.TaskVariables;
import cn.safecommunity.casefile.TaskViews;
import cn.safecommunity.organisation.People;
import cn.safecommunity.security.Conflict;
import cn.safecommunity.security.Halts;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Lays out an open task for the people of its office; what they ask each other is for nobody else. */
@Component
class AdviceDesk {

    private final TaskViews views;
    private final OpenTasks openTasks;
    private final Colleagues colleagues;
    private final TaskCatalogue catalogue;
    private final People people;

    AdviceDesk(TaskViews views, OpenTasks openTasks, Colleagues colleagues, TaskCatalogue catalogue, People people) {
        this.views = views;
        this.openTasks = openTasks;
        this.colleagues = colleagues;
        this.catalogue = catalogue;
        this.people = people;
    }

    AdviceTask find(String taskId, String person) {
        Task task = views.readable(taskId);
        Seat seat = openTasks.seatOf(task);
        if (!seat.isOf(person, people.groupsOf(person))) {
            throw new Forbidden("此任务不属于您所在的单位，征求意见只在承办单位内部进行。");
        }
        TaskVariables variables = views.variables(task);
        TaskRule rule = catalogue.of(seat.key());
        return new AdviceTask(
                variables.caseId(),
                seat,
                rule.label(),
                rule.level(variables.values()).id(),
                colleagues.of(seat, variables.values()),
                objection(seat, person));
    }

    /** The same, to ask or to answer; refuses while an administrator has suspended the case. */
    AdviceTask findToAct(String taskId, String person) {
        AdviceTask found = find(taskId, person);
        if (found.seat().halted()) {
            throw new Conflict(Halts.CASE);
        }
        return found;
    }

    /** Only whoever has the task asks, as they answer for the decision; experts judge without anybody's advice. */
    private static Optional<String> objection(Seat seat, String person) {
        if (seat.halted()) {
            return Optional.of(Halts.CASE);
        }
        if (seat.groups().isEmpty()) {
            return Optional.of("此任务指定由您本人独立办理，不能征求同事的意见。");
        }
        return person.equals(seat.assignee()) ? Optional.empty() : Optional.of("请先领取任务，再请同事提意见；由领取的人负责办理。");
    }
}
