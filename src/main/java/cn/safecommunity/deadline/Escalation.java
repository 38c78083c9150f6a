package cn.safecommunity.deadline;

import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.engine.SharedModel;
import cn.safecommunity.engine.TasksOfTheCommand;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.policy.Level;
import java.util.List;
import java.util.TreeSet;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What a light does: it is written down once, people join the work, the superior is called in, and all are told. */
@Service
class Escalation {

    private final Stages stages;
    private final StageClocks clocks;
    private final DeadlineCards cards;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ApplicationEventPublisher events;

    Escalation(
            Stages stages,
            StageClocks clocks,
            DeadlineCards cards,
            TaskService tasks,
            RuntimeService runtime,
            ApplicationEventPublisher events) {
        this.stages = stages;
        this.clocks = clocks;
        this.cards = cards;
        this.tasks = tasks;
        this.runtime = runtime;
        this.events = events;
    }

    /** Raises the light on a stage, unless it is over or has the light already. */
    void raise(Light light, Stage stage, VariableScope scope, String processInstanceId) {
        String county = Stages.textOrNull(scope, CaseVariables.COUNTY);
        clocks.running(stage)
                .filter(running -> cards.issue(running, light, county))
                .ifPresent(running -> escalate(light, running.stage(), county, processInstanceId));
    }

    private void escalate(Light light, Stage stage, @Nullable String county, String processInstanceId) {
        List<Task> open = openTasks(stage, processInstanceId);
        TreeSet<String> concerned = new TreeSet<>();
        open.forEach(task -> concerned.addAll(candidateGroups(task)));
        switch (light) {
            case GREEN, YELLOW_LIGHT -> {}
            case YELLOW_CARD -> concerned.addAll(callTheLeader(stage, county, open));
            case RED_CARD -> concerned.add(callTheSuperior(stage, county, processInstanceId));
        }
        events.publishEvent(new LightRaised(
                stage.caseId(),
                stage.level(),
                stage.step(),
                stages.label(stage),
                stage.part(),
                light,
                processInstanceId,
                List.copyOf(concerned)));
    }

    /** One instance can have the same task open for several case files, such as the report of every county. */
    private List<Task> openTasks(Stage stage, String processInstanceId) {
        return TasksOfTheCommand.in(processInstanceId, stages.tasks(stage)).stream()
                .filter(task -> tasks.getVariable(task.getId(), CaseVariables.CASE_ID) instanceof Number caseId
                        && caseId.longValue() == stage.caseId()
                        && CaseVariables.part(tasks.getVariable(task.getId(), CaseVariables.PART)) == stage.part())
                .toList();
    }

    /** A creation unit is one group; it has no leader beside the people who are late already. */
    private List<String> callTheLeader(Stage stage, @Nullable String county, List<Task> open) {
        if (stage.level() == Level.COMMUNITY) {
            return List.of();
        }
        String leader = Groups.leader(stage.level(), county);
        open.stream()
                .filter(task -> !candidateGroups(task).contains(leader))
                .forEach(task -> tasks.addCandidateGroup(task.getId(), leader));
        return List.of(leader);
    }

    private String callTheSuperior(Stage stage, @Nullable String county, String processInstanceId) {
        runtime.createMessageCorrelation(SharedModel.SUPERVISION_REQUIRED_MESSAGE)
                .processInstanceId(processInstanceId)
                .setVariableToTriggeredScope(CaseVariables.CASE_ID, stage.caseId())
                .setVariableToTriggeredScope(CaseVariables.COUNTY, county)
                .setVariableToTriggeredScope(
                        CaseVariables.LATE_LEVEL, stage.level().id())
                .setVariableToTriggeredScope(CaseVariables.LATE_STEP, stage.step())
                .setVariableToTriggeredScope(CaseVariables.PART, stage.part())
                .correlate();
        return Groups.superior(stage.level(), county);
    }

    private List<String> candidateGroups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
    }
}
