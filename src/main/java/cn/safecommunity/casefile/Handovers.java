package cn.safecommunity.casefile;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.casefile.HandoverView.Colleague;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.People;
import cn.safecommunity.organisation.People.Member;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands open tasks over, as {@link Handover} allows it: the case's record says so with both names, and both are told. */
@Service
class Handovers {

    private final TaskViews views;
    private final OpenTasks openTasks;
    private final Colleagues colleagues;
    private final StandIns standIns;
    private final TaskHolders holders;
    private final People people;
    private final HandoverNews news;
    private final Clock clock;

    Handovers(
            TaskViews views,
            OpenTasks openTasks,
            Colleagues colleagues,
            StandIns standIns,
            TaskHolders holders,
            People people,
            HandoverNews news,
            Clock clock) {
        this.views = views;
        this.openTasks = openTasks;
        this.colleagues = colleagues;
        this.standIns = standIns;
        this.holders = holders;
        this.people = people;
        this.news = news;
        this.clock = clock;
    }

    /** An open task as somebody finds it who wants to hand it over. */
    private record Found(
            Seat seat, Map<String, Object> variables, long caseId, List<Member> able, Optional<String> objection) {}

    HandoverView view(String taskId, String person) {
        Found found = find(taskId, person);
        String holder = found.seat().assignee();
        return new HandoverView(
                holder == null ? null : new Colleague(holder, people.nameOf(holder), null),
                found.objection().orElse(null),
                standIns.hint(found.seat().key(), found.variables()).orElse(null),
                found.able().stream()
                        .map(one -> new Colleague(one.id(), one.name(), people.groupName(one.group())))
                        .toList());
    }

    @Transactional
    void handOver(String taskId, String person, @Nullable String to, @Nullable String reason) {
        Found found = find(taskId, person);
        found.objection().ifPresent(why -> {
            throw new Forbidden(why);
        });
        Member next = next(found, to);
        String why = Text.required("reason", reason, Text.LONGEST_REASON, "请填写原因，例如“某某因病请假，由某某接办”。");
        holders.pass(taskId, found.seat().assignee(), next.id());
        news.tell(found.caseId(), found.seat(), person, next, why);
    }

    private Found find(String taskId, String person) {
        Task task = views.readable(taskId);
        TaskVariables variables = views.variables(task);
        Seat seat = openTasks.seatOf(task);
        List<Member> able = colleagues.of(seat, variables.values());
        String holder = seat.assignee();
        List<String> groups = people.groupsOf(person);
        boolean overdue =
                task.getDueDate() == null || task.getDueDate().toInstant().isBefore(clock.instant());
        Handover rule = new Handover(
                holder,
                seat.groups().isEmpty(),
                seat.isOf(person, groups),
                groups.contains(Groups.ADMIN),
                overdue,
                able.stream().noneMatch(one -> one.id().equals(holder)));
        Optional<String> objection = rule.objection(person, holder == null ? "" : people.nameOf(holder));
        return new Found(seat, variables.values(), variables.caseId(), able, objection);
    }

    private Member next(Found found, @Nullable String to) {
        if (to == null || Text.isBlank(to)) {
            throw Refusal.at("to", "请选择由谁办理。");
        }
        if (to.equals(found.seat().assignee())) {
            throw Refusal.at("to", "此任务现在就由" + people.nameOf(to) + "办理，请选择另一位。");
        }
        return found.able().stream()
                .filter(one -> one.id().equals(to))
                .findFirst()
                .orElseThrow(() -> Refusal.at("to", "只能交给承办单位可以办理这件的人员，请从名单中选择。"));
    }
}
