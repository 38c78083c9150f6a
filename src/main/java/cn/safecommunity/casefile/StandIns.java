package cn.safecommunity.casefile;

import cn.safecommunity.deadline.Light;
import cn.safecommunity.deadline.LightRaised;
import cn.safecommunity.engine.AsTheSystem;
import cn.safecommunity.engine.CaseVariables;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sees to it that a task always has somebody who may do it. When the leader who signs off has examined the case and there
 * is no other, and when a task is late and at most one person of its authority may do it, the {@link StandIn superior
 * authority} joins. Where it cannot help either, the administrators are asked for people.
 */
@Component
class StandIns {

    private final OpenTasks openTasks;
    private final TaskCatalogue catalogue;
    private final Colleagues colleagues;
    private final TaskService tasks;
    private final AsTheSystem asTheSystem;
    private final StandInNews news;
    private final Clock clock;

    StandIns(
            OpenTasks openTasks,
            TaskCatalogue catalogue,
            Colleagues colleagues,
            TaskService tasks,
            AsTheSystem asTheSystem,
            StandInNews news,
            Clock clock) {
        this.openTasks = openTasks;
        this.catalogue = catalogue;
        this.colleagues = colleagues;
        this.tasks = tasks;
        this.asTheSystem = asTheSystem;
        this.news = news;
        this.clock = clock;
    }

    /** A task that comes up late begins with the leader; one that asks for another person may begin with nobody. */
    void begin(CaseTask task, TaskRule rule) {
        Map<String, Object> variables = task.variables();
        boolean late = task.isOverdue(clock.instant());
        if (late) {
            StandIn.leader(rule, variables)
                    .filter(group -> !task.seat().groups().contains(group))
                    .ifPresent(task::offerTo);
        }
        if (late || rule.asksForAnother()) {
            lookAfter(task.caseId(), task.seat(), variables, late, false, task::offerTo);
        }
    }

    /** From the yellow card on; runs in the transaction of the light, after the leader has joined. */
    @EventListener
    public void atTheCard(LightRaised raised) {
        if (raised.light().isCard()) {
            openTasks.seats(raised.caseId(), catalogue.tasks(raised.step())).stream()
                    .filter(seat -> seat.processInstanceId().equals(raised.processInstanceId()))
                    .filter(seat -> !seat.groups().isEmpty())
                    .forEach(seat -> asTheSystem.ask(() -> {
                        Map<String, Object> variables = tasks.getVariables(seat.taskId());
                        if (CaseVariables.part(variables.get(CaseVariables.PART)) == raised.part()) {
                            lookAfter(
                                    raised.caseId(),
                                    seat,
                                    variables,
                                    true,
                                    raised.light() == Light.RED_CARD,
                                    group -> tasks.addCandidateGroup(seat.taskId(), group));
                        }
                        return seat;
                    }));
        }
    }

    /**
     * Once it is late, whoever is the only one may be the one who is away. Where nobody can help, people are asked for when there is
     * none at all, and when the only one has let the last card come; not with every card.
     */
    private void lookAfter(
            long caseId, Seat seat, Map<String, Object> variables, boolean late, boolean last, Consumer<String> offer) {
        int left = colleagues.of(seat, variables).size();
        if (left > (late ? 1 : 0)) {
            return;
        }
        TaskRule rule = catalogue.of(seat.key());
        Optional<String> superior =
                StandIn.superior(rule, variables).filter(group -> !seat.groups().contains(group));
        if (superior.isPresent()) {
            offer.accept(superior.get());
            news.joined(caseId, rule, late, left, superior.get());
        } else if (left == 0 || last) {
            news.askForPeople(caseId, rule, left, variables);
        }
    }
}
