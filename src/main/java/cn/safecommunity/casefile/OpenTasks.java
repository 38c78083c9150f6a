package cn.safecommunity.casefile;

import cn.safecommunity.Refusal;
import cn.safecommunity.engine.AsTheSystem;
import cn.safecommunity.organisation.People;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Which tasks of a case file a person may do now: drafts and files are written by whoever has the task, and only then. */
@Component
public class OpenTasks {

    private final TaskService tasks;
    private final People people;
    private final AsTheSystem asTheSystem;

    OpenTasks(TaskService tasks, People people, AsTheSystem asTheSystem) {
        this.tasks = tasks;
        this.people = people;
        this.asTheSystem = asTheSystem;
    }

    /** Refuses unless the person has one of these tasks of the case file, claimed or waiting for their group. */
    public void require(long caseId, String person, String... keys) {
        if (!has(caseId, person, List.of(keys))) {
            throw new Refusal("现在没有需要您办理的相应任务，内容没有保存。请先在任务列表中领取任务，再填写。");
        }
    }

    boolean has(long caseId, String person, Collection<String> keys) {
        return !keys.isEmpty() && mine(person, keys).list().stream().anyMatch(task -> isOf(task, caseId));
    }

    /** Which of these tasks somebody has open in the case file, whoever asks. */
    Set<String> open(long caseId, Collection<String> keys) {
        return asTheSystem.ask(() -> tasks
                .createTaskQuery()
                .processVariableValueEquals(CaseVariables.CASE_ID, caseId)
                .taskDefinitionKeyIn(keys.toArray(String[]::new))
                .list()
                .stream()
                .map(Task::getTaskDefinitionKey)
                .collect(Collectors.toSet()));
    }

    private TaskQuery mine(String person, Collection<String> keys) {
        TaskQuery query = tasks.createTaskQuery().taskDefinitionKeyIn(keys.toArray(String[]::new));
        List<String> groups = people.groupsOf(person);
        return groups.isEmpty()
                ? query.taskAssignee(person)
                : query.or().taskAssignee(person).taskCandidateGroupIn(groups).endOr();
    }

    /** Tasks that run once per county see the case file of their county, so the task itself is asked. */
    private boolean isOf(Task task, long caseId) {
        return tasks.getVariable(task.getId(), CaseVariables.CASE_ID) instanceof Number id && id.longValue() == caseId;
    }
}
