package cn.safecommunity.creation;

import cn.safecommunity.Forbidden;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.CaseVariables;
import cn.safecommunity.engine.AsTheSystem;
import cn.safecommunity.organisation.People;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What a person may fill in now: the data of a task belongs to whoever may do it, while it is open. */
@Component
class CreationDesk {

    private final CaseFiles files;
    private final People people;
    private final TaskService tasks;
    private final AsTheSystem asTheSystem;

    CreationDesk(CaseFiles files, People people, TaskService tasks, AsTheSystem asTheSystem) {
        this.files = files;
        this.people = people;
        this.tasks = tasks;
        this.asTheSystem = asTheSystem;
    }

    /** The open task of one of these keys that this person may do. */
    Optional<Task> task(long caseId, String person, String... keys) {
        files.visible(caseId, person);
        List<String> groups = people.groupsOf(person);
        return asTheSystem.ask(() -> tasks
                .createTaskQuery()
                .processVariableValueEquals(CaseVariables.CASE_ID, caseId)
                .taskDefinitionKeyIn(keys)
                .list()
                .stream()
                .filter(task -> mayDo(task, person, groups))
                .findFirst());
    }

    private boolean mayDo(Task task, String person, List<String> groups) {
        return task.getAssignee() != null
                ? task.getAssignee().equals(person)
                : tasks.getIdentityLinksForTask(task.getId()).stream()
                        .map(IdentityLink::getGroupId)
                        .anyMatch(groups::contains);
    }

    /** The same; refuses with what is missing. */
    Task require(long caseId, String person, String what, String... keys) {
        return task(caseId, person, keys)
                .orElseThrow(() -> new Forbidden("现在没有您可以办理的任务，不能填写" + what + "。请在任务列表中确认任务是否还在，或是否已由他人领取。"));
    }
}
