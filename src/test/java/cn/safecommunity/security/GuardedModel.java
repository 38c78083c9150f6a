package cn.safecommunity.security;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** A small model with a rule at its start, at its task and at its message. */
final class GuardedModel {

    static final String KEY = "guarded";
    static final String TASK = "guardedTask";
    static final String MESSAGE = "guardedMessage";
    static final String GROUP = "guardedgroup";

    private GuardedModel() {}

    /** Deploys it unless it is there. */
    static void deploy(RepositoryService repository) {
        repository
                .createDeployment()
                .name(KEY)
                .enableDuplicateFiltering(true)
                .addModelInstance(KEY + ".bpmn", model())
                .deploy();
    }

    private static BpmnModelInstance model() {
        String rule = RefusingListener.class.getName();
        return Bpmn.createExecutableProcess(KEY)
                .camundaHistoryTimeToLiveString("P5475D")
                .startEvent("started")
                .camundaExecutionListenerClass("start", rule)
                .userTask(TASK)
                .name("受控任务")
                .camundaCandidateGroups(GROUP)
                .camundaTaskListenerClass("complete", rule)
                .boundaryEvent("late")
                .timerWithDuration("P3D")
                .endEvent("lateEnd")
                .moveToActivity(TASK)
                .intermediateCatchEvent("waiting")
                .message(MESSAGE)
                .camundaExecutionListenerClass("end", rule)
                .endEvent("ended")
                .done();
    }
}
