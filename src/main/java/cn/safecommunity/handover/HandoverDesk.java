package cn.safecommunity.handover;

import cn.safecommunity.casefile.Colleagues;
import cn.safecommunity.casefile.OpenTasks;
import cn.safecommunity.casefile.Seat;
import cn.safecommunity.casefile.TaskVariables;
import cn.safecommunity.casefile.TaskViews;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.People;
import cn.safecommunity.organisation.People.Member;
import cn.safecommunity.organisation.Substitutes;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Lays out an open task for somebody who wants to hand it over: who may go on with it, and whether {@link Handover} lets them. */
@Component
class HandoverDesk {

    private final TaskViews views;
    private final OpenTasks openTasks;
    private final Colleagues colleagues;
    private final People people;
    private final Substitutes substitutes;
    private final SubstitutedTasks substituted;
    private final Clock clock;

    HandoverDesk(
            TaskViews views,
            OpenTasks openTasks,
            Colleagues colleagues,
            People people,
            Substitutes substitutes,
            SubstitutedTasks substituted,
            Clock clock) {
        this.views = views;
        this.openTasks = openTasks;
        this.colleagues = colleagues;
        this.people = people;
        this.substitutes = substitutes;
        this.substituted = substituted;
        this.clock = clock;
    }

    OpenTask find(String taskId, String person) {
        Task task = views.readable(taskId);
        TaskVariables variables = views.variables(task);
        Seat seat = openTasks.seatOf(task);
        List<Member> able = colleagues.of(seat, variables.values());
        String holder = seat.assignee();
        List<String> groups = people.groupsOf(person);
        boolean overdue =
                task.getDueDate() == null || task.getDueDate().toInstant().isBefore(clock.instant());
        boolean represents = holder != null && substitutes.of(holder).contains(person);
        Handover rule = new Handover(
                holder,
                seat.groups().isEmpty(),
                seat.isOf(person, groups),
                groups.contains(Groups.ADMIN),
                overdue,
                able.stream().noneMatch(one -> one.id().equals(holder)),
                represents,
                holder != null && substituted.isFor(taskId, person, holder));
        return new OpenTask(
                seat,
                variables.values(),
                variables.caseId(),
                able,
                represents,
                rule.objection(person, holder == null ? "" : people.nameOf(holder)));
    }
}
