package cn.safecommunity.intervention;

import cn.safecommunity.Refusal;
import cn.safecommunity.WrittenDay;
import cn.safecommunity.intervention.Intervention.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** Says in words what a change would do, and refuses one that cannot be done. */
@Component
class ChangeWords {

    private final RuntimeService runtime;
    private final RepositoryService models;
    private final ManagementService jobs;
    private final ToldTimers told;

    ChangeWords(RuntimeService runtime, RepositoryService models, ManagementService jobs, ToldTimers told) {
        this.runtime = runtime;
        this.models = models;
        this.jobs = jobs;
        this.told = told;
    }

    String of(Change change) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(change.processInstanceId())
                .singleResult();
        if (instance == null) {
            throw Refusal.at("processInstanceId", "没有正在办理的流程实例“" + change.processInstanceId() + "”，请核对编号。");
        }
        return switch (change.action()) {
            case Change.END -> "提前结束案卷的办理";
            case Change.MODIFY -> steps(models.getBpmnModelInstance(instance.getProcessDefinitionId()), change);
            case Change.SET_DUE_DATE -> dueDate(change);
            default -> throw Refusal.at("action", "请选择干预方式：end（结束案卷的办理）、modify（调整环节）、setDueDate（修改计时的到期时间）。");
        };
    }

    private static String steps(BpmnModelInstance model, Change change) {
        if (change.isMove()) {
            return move(model, change.cancel().get(0), change.startBefore().get(0));
        }
        List<String> words = new ArrayList<>();
        change.cancel().forEach(id -> words.add("取消“" + name(model, "cancel", id) + "”"));
        change.startBefore().forEach(id -> words.add("从“" + name(model, "startBefore", id) + "”开始"));
        change.startAfter().forEach(id -> words.add("跳过“" + name(model, "startAfter", id) + "”"));
        if (words.isEmpty()) {
            throw Refusal.at("cancel", "请写明要取消（cancel）、开始（startBefore）或者跳过（startAfter）的环节。");
        }
        return String.join("，", words);
    }

    /** From which step to which, and which steps of people nobody takes then. */
    private static String move(BpmnModelInstance model, String from, String to) {
        String now = name(model, "cancel", from);
        String then = name(model, "startBefore", to);
        if (from.equals(to)) {
            return "让“" + now + "”重新办理一次";
        }
        ModelRoute route = ModelRoute.of(model);
        if (!route.isForward(from, to)) {
            return "由“" + now + "”退到前面的“" + then + "”重新办理";
        }
        List<String> skipped = route.skipped(from, to);
        String move = "由“" + now + "”调整到后面的“" + then + "”";
        return skipped.isEmpty() ? move : move + "，不再经过“" + String.join("”“", skipped) + "”";
    }

    private static String name(BpmnModelInstance model, String field, String id) {
        if (!(model.getModelElementById(id) instanceof FlowElement element)) {
            throw Refusal.at(field, "流程中没有环节“" + id + "”，请对照流程图核对编号。");
        }
        return Objects.requireNonNullElse(element.getName(), id);
    }

    private String dueDate(Change change) {
        Job job = change.job() == null
                ? null
                : jobs.createJobQuery().jobId(change.job()).singleResult();
        Instant dueAt = change.dueAt();
        if (job == null || !change.processInstanceId().equals(job.getProcessInstanceId())) {
            throw Refusal.at("job", "这个流程实例没有计时“" + change.job() + "”，请核对编号。");
        }
        if (dueAt == null) {
            throw Refusal.at("dueAt", "请填写新的到期时间，例如 2026-12-01T09:00:00+08:00。");
        }
        JobDefinition definition = jobs.createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        told.check(definition.getActivityId(), change.processInstanceId(), dueAt);
        return "把计时的到期时间由" + WrittenDay.minuteOf(job.getDuedate().toInstant()) + "改为" + WrittenDay.minuteOf(dueAt);
    }
}
