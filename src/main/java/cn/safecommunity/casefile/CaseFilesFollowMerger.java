package cn.safecommunity.casefile;

import cn.safecommunity.community.MergerStep;
import cn.safecommunity.community.MovedByMerger;
import cn.safecommunity.community.UnitMerged;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.Organisation;
import cn.safecommunity.organisation.Organisations;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * When units merge, whatever is still open about the predecessor goes on under the successor: the variables and the
 * tasks of its instances, and with the name in the lists the right to read them. What has ended keeps the name it ended under.
 */
@Component
class CaseFilesFollowMerger implements MovedByMerger {

    private final CaseFileRepository repository;
    private final Organisations organisations;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final CaseRecord record;

    CaseFilesFollowMerger(
            CaseFileRepository repository,
            Organisations organisations,
            RuntimeService runtime,
            TaskService tasks,
            CaseRecord record) {
        this.repository = repository;
        this.organisations = organisations;
        this.runtime = runtime;
        this.tasks = tasks;
        this.record = record;
    }

    @EventListener
    @Order(MergerStep.CASE_FILES)
    public void follow(UnitMerged merged) {
        Organisation from = organisations.get(merged.predecessor());
        Organisation to = organisations.get(merged.successor());
        for (CaseFile file : repository.about(from.code())) {
            List<ProcessInstance> running = runningInstances(file);
            if (isOpen(file, running)) {
                move(file, from, to, running);
            }
        }
    }

    private static boolean isOpen(CaseFile file, List<ProcessInstance> running) {
        return file.processInstanceId() == null || !running.isEmpty();
    }

    @Override
    public Optional<String> moves(String predecessor, String successor) {
        long open = repository.about(predecessor).stream()
                .filter(file -> isOpen(file, runningInstances(file)))
                .count();
        return open == 0 ? Optional.empty() : Optional.of("没有办结的案卷 " + open + " 件，连同任务和材料");
    }

    private void move(CaseFile file, Organisation from, Organisation to, List<ProcessInstance> running) {
        String subject = file.subject().replace(from.name(), to.name());
        repository.move(file.id(), to.code(), subject);
        for (ProcessInstance instance : running) {
            runtime.setVariable(instance.getId(), CaseVariables.COMMUNITY, to.code());
            runtime.setVariable(instance.getId(), CaseVariables.SUBJECT, subject);
            handOver(instance, Groups.communityGroup(from.code()), Groups.communityGroup(to.code()));
        }
        if (!running.isEmpty()) {
            record.add(file.id(), "merged", from.name() + "并入" + to.name() + "，本案卷由" + to.name() + "继续办理。");
        }
    }

    private List<ProcessInstance> runningInstances(CaseFile file) {
        return runtime.createProcessInstanceQuery()
                .variableValueEquals(CaseVariables.CASE_ID, file.id())
                .list();
    }

    private void handOver(ProcessInstance instance, String from, String to) {
        for (Task task : tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskCandidateGroup(from)
                .includeAssignedTasks()
                .list()) {
            tasks.addCandidateGroup(task.getId(), to);
            tasks.deleteCandidateGroup(task.getId(), from);
        }
    }
}
