package cn.safecommunity.handover;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.casefile.StandInNews;
import cn.safecommunity.casefile.TaskHolders;
import cn.safecommunity.handover.HandoverView.Colleague;
import cn.safecommunity.organisation.People;
import cn.safecommunity.organisation.People.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands open tasks over, as {@link Handover} allows it: the case's record says so with both names, and both are told. */
@Service
class Handovers {

    private final HandoverDesk desk;
    private final StandInNews standIns;
    private final TaskHolders holders;
    private final People people;
    private final HandoverNews news;
    private final HeldTaskRepository held;
    private final SubstitutedTasks substituted;

    Handovers(
            HandoverDesk desk,
            StandInNews standIns,
            TaskHolders holders,
            People people,
            HandoverNews news,
            HeldTaskRepository held,
            SubstitutedTasks substituted) {
        this.desk = desk;
        this.standIns = standIns;
        this.holders = holders;
        this.people = people;
        this.news = news;
        this.held = held;
        this.substituted = substituted;
    }

    HandoverView view(String taskId, String person) {
        OpenTask task = desk.find(taskId, person);
        String holder = task.seat().assignee();
        return new HandoverView(
                holder == null ? null : new Colleague(holder, people.nameOf(holder), null),
                task.objection().orElse(null),
                standIns.hint(task.seat().key(), task.variables()).orElse(null),
                task.able().stream()
                        .map(one -> new Colleague(one.id(), one.name(), people.groupName(one.group())))
                        .toList());
    }

    /** Of several people at one task the slower finds it as the faster has left it. */
    @Transactional
    void handOver(String taskId, String person, @Nullable String to, @Nullable String reason) {
        held.hold(taskId);
        OpenTask task = desk.find(taskId, person);
        task.objection().ifPresent(why -> {
            throw new Forbidden(why);
        });
        Member next = next(task, to);
        String why = Text.required("reason", reason, Text.LONGEST_REASON, "请填写原因，例如“某某因病请假，由某某接办”。");
        holders.pass(taskId, next.id());
        if (task.represents() && person.equals(next.id())) {
            substituted.add(taskId, String.valueOf(task.seat().assignee()), person);
        } else {
            substituted.remove(taskId);
        }
        news.tell(task, person, next, why);
    }

    private Member next(OpenTask task, @Nullable String to) {
        if (to == null || Text.isBlank(to)) {
            throw Refusal.at("to", "请选择由谁办理。");
        }
        if (to.equals(task.seat().assignee())) {
            throw Refusal.at("to", "此任务现在就由" + people.nameOf(to) + "办理，请选择另一位。");
        }
        return task.able().stream()
                .filter(one -> one.id().equals(to))
                .findFirst()
                .orElseThrow(() -> Refusal.at("to", "只能交给承办单位可以办理这件的人员，请从名单中选择。"));
    }
}
