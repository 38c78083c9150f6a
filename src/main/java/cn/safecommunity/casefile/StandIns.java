package cn.safecommunity.casefile;

import cn.safecommunity.deadline.Light;
import cn.safecommunity.deadline.LightRaised;
import cn.safecommunity.engine.AsTheSystem;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.notification.Messages;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.People;
import cn.safecommunity.policy.Level;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sees to it that a task always has somebody who may do it. When the leader who signs off has examined the case and there
 * is no other, and when a task is late and at most one person of its authority may do it, the superior authority joins.
 * Nobody joins a creation unit, which nobody else may speak for; then, and when the superior does not help either, the
 * administrators are asked for people. (Which authority stands in was not found in the notice and is an assumption: the
 * one that supervises it.)
 */
@Component
class StandIns {

    private final OpenTasks openTasks;
    private final TaskCatalogue catalogue;
    private final Colleagues colleagues;
    private final People people;
    private final TaskService tasks;
    private final AsTheSystem asTheSystem;
    private final CaseRecord record;
    private final Messages messages;
    private final Clock clock;

    StandIns(
            OpenTasks openTasks,
            TaskCatalogue catalogue,
            Colleagues colleagues,
            People people,
            TaskService tasks,
            AsTheSystem asTheSystem,
            CaseRecord record,
            Messages messages,
            Clock clock) {
        this.openTasks = openTasks;
        this.catalogue = catalogue;
        this.colleagues = colleagues;
        this.people = people;
        this.tasks = tasks;
        this.asTheSystem = asTheSystem;
        this.record = record;
        this.messages = messages;
        this.clock = clock;
    }

    /** A task that comes up late begins with the leader; one that asks for another person may begin with nobody. */
    void begin(CaseTask task, TaskRule rule) {
        Map<String, Object> variables = task.variables();
        boolean late = task.isOverdue(clock.instant());
        if (late) {
            leader(rule, variables)
                    .filter(group -> !task.seat().groups().contains(group))
                    .ifPresent(task::offerTo);
        }
        if (late || rule.examinedBy() != null) {
            lookAfter(task.caseId(), task.seat(), variables, late, task::offerTo);
        }
    }

    /** From the yellow card on; runs in the transaction of the light, after the leader has joined. */
    @EventListener
    public void atTheCard(LightRaised raised) {
        if (raised.light() == Light.YELLOW_CARD || raised.light() == Light.RED_CARD) {
            openTasks.seats(raised.caseId(), catalogue.tasks(raised.step())).stream()
                    .filter(seat -> seat.processInstanceId().equals(raised.processInstanceId()))
                    .filter(seat -> !seat.groups().isEmpty())
                    .filter(seat -> partOf(seat) == raised.part())
                    .forEach(seat -> asTheSystem.ask(() -> {
                        lookAfter(
                                raised.caseId(),
                                seat,
                                tasks.getVariables(seat.taskId()),
                                true,
                                group -> tasks.addCandidateGroup(seat.taskId(), group));
                        return seat;
                    }));
        }
    }

    private int partOf(Seat seat) {
        return asTheSystem.ask(() -> CaseVariables.part(tasks.getVariable(seat.taskId(), CaseVariables.PART)));
    }

    /** Once it is late, whoever is the only one may be the one who is away. */
    private void lookAfter(
            long caseId, Seat seat, Map<String, Object> variables, boolean late, Consumer<String> offer) {
        if (colleagues.of(seat, variables).size() > (late ? 1 : 0)) {
            return;
        }
        TaskRule rule = catalogue.of(seat.key());
        superior(rule, variables)
                .filter(group -> !seat.groups().contains(group))
                .ifPresentOrElse(
                        group -> {
                            offer.accept(group);
                            record.add(caseId, "standIn", joined(rule, late, group));
                        },
                        () -> askForPeople(caseId, rule, variables));
    }

    private void askForPeople(long caseId, TaskRule rule, Map<String, Object> variables) {
        String text = "“" + rule.label() + "”：承办单位没有其他人员可以办理。请系统管理员为承办单位增加或更换人员，再指定办理人。";
        record.add(caseId, "standIn", text);
        Stream.of(Groups.ADMIN, superiorOf(rule.level(variables), variables))
                .forEach(group -> messages.tellGroup(caseId, group, "【安全社区】承办单位没有其他人员可以办理", text));
    }

    private String joined(TaskRule rule, boolean late, String group) {
        return "“" + rule.label() + "”" + (late ? "已超过办理期限，" : "") + "本单位没有其他人员可以办理，已请上级（" + people.groupName(group)
                + "）参与办理。";
    }

    private static Optional<String> leader(TaskRule rule, Map<String, Object> variables) {
        Level level = rule.level(variables);
        return level == Level.COMMUNITY
                ? Optional.empty()
                : Optional.of(Groups.leader(level, TaskAnswer.text(variables, CaseVariables.COUNTY)));
    }

    /** Who may stand in: the group above, except for a creation unit. */
    private static Optional<String> superior(TaskRule rule, Map<String, Object> variables) {
        Level level = rule.level(variables);
        return level == Level.COMMUNITY ? Optional.empty() : Optional.of(superiorOf(level, variables));
    }

    /** What follows for whoever takes this task over, where another one must be done by another person. */
    Optional<String> hint(String taskKey, Map<String, Object> variables) {
        return catalogue.byAnotherThan(taskKey).map(later -> {
            String above = superior(later, variables)
                    .map(group -> "（" + people.groupName(group) + "）")
                    .orElse("");
            return "办理“" + catalogue.of(taskKey).label() + "”的人不能再办理“" + later.label() + "”：由本单位另一位负责人办理；没有其他负责人的，由上级"
                    + above + "办理。";
        });
    }

    private static String superiorOf(Level level, Map<String, Object> variables) {
        return Groups.superior(level, TaskAnswer.text(variables, CaseVariables.COUNTY));
    }
}
