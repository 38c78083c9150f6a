package cn.safecommunity.intervention;

import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseFiles;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of a running case an administrator may propose to move. */
@Component
class RunningParts {

    private final RuntimeService runtime;
    private final RepositoryService models;
    private final ManagementService jobs;
    private final CaseFiles files;

    RunningParts(RuntimeService runtime, RepositoryService models, ManagementService jobs, CaseFiles files) {
        this.runtime = runtime;
        this.models = models;
        this.jobs = jobs;
        this.files = files;
    }

    /**
     * A case and its running instances; none when it is finished.
     *
     * @param processInstanceId the instance that ends with the case as a whole
     */
    record CaseParts(
            long caseId,
            String subject,
            @Nullable String businessKey,
            @Nullable String processInstanceId,
            List<Part> parts) {}

    /** One running instance, its steps in the order in which a case comes to them; the case itself, or a step that a model of its own handles. */
    record Part(String processInstanceId, String name, List<Step> steps, List<Timer> timers) {}

    /** A step of the model by its id, and whether the case is there now. */
    record Step(String id, String name, boolean running) {}

    /** A timer that is set, by its job. */
    record Timer(String job, String name, Instant dueAt) {}

    CaseParts of(long caseId) {
        CaseFile file = files.get(caseId);
        List<Part> parts = runtime
                .createProcessInstanceQuery()
                .variableValueEquals("caseId", caseId)
                .orderByProcessInstanceId()
                .asc()
                .list()
                .stream()
                .map(this::part)
                .toList();
        return new CaseParts(caseId, file.subject(), file.businessKey(), file.processInstanceId(), parts);
    }

    private Part part(ProcessInstance instance) {
        BpmnModelInstance model = models.getBpmnModelInstance(instance.getProcessDefinitionId());
        Set<String> running = Set.copyOf(runtime.getActiveActivityIds(instance.getId()));
        ModelRoute route = ModelRoute.of(model);
        List<Step> steps = model.getModelElementsByType(Activity.class).stream()
                .filter(step -> step.getName() != null)
                .sorted(Comparator.comparingInt(step -> route.distance(step.getId())))
                .map(step -> new Step(step.getId(), step.getName(), running.contains(step.getId())))
                .toList();
        String name = model.getModelElementsByType(Process.class).stream()
                .map(Process::getName)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(instance.getId());
        return new Part(instance.getId(), name, steps, timers(instance, model));
    }

    private List<Timer> timers(ProcessInstance instance, BpmnModelInstance model) {
        List<Job> set = jobs.createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .orderByJobDuedate()
                .asc()
                .list();
        Map<String, String> activities =
                jobs.createJobDefinitionQuery().processDefinitionId(instance.getProcessDefinitionId()).list().stream()
                        .collect(Collectors.toMap(JobDefinition::getId, JobDefinition::getActivityId));
        return set.stream()
                .map(job -> new Timer(
                        job.getId(),
                        ModelWords.nameIn(model, activities.getOrDefault(job.getJobDefinitionId(), job.getId())),
                        job.getDuedate().toInstant()))
                .toList();
    }
}
