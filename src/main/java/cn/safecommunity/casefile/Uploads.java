package cn.safecommunity.casefile;

import cn.safecommunity.Refusal;
import cn.safecommunity.organisation.People;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Lets a file into a case: as its room says, or for whoever has an open task that takes this kind of file. */
@Component
class Uploads {

    private final Map<String, UploadWindows> windows;
    private final TaskCatalogue catalogue;
    private final TaskService tasks;
    private final People people;

    Uploads(List<UploadWindows> windows, TaskCatalogue catalogue, TaskService tasks, People people) {
        this.windows = windows.stream().collect(Collectors.toMap(UploadWindows::kind, Function.identity()));
        this.catalogue = catalogue;
        this.tasks = tasks;
        this.people = people;
    }

    void requireOpen(CaseFile file, String materialType, String userId) {
        UploadWindows own = windows.get(file.kind());
        if (own != null) {
            own.requireOpen(file, materialType, userId);
        } else if (openTasks(file, userId).stream()
                .noneMatch(rule -> rule.materials().contains(materialType))) {
            throw new Refusal("现在没有需要您上传这类材料的任务。请先在任务列表中领取任务，再在任务页面上传。");
        }
    }

    private List<TaskRule> openTasks(CaseFile file, String userId) {
        return tasks
                .createTaskQuery()
                .processVariableValueEquals(CaseVariables.CASE_ID, file.id())
                .or()
                .taskAssignee(userId)
                .taskCandidateGroupIn(people.groupsOf(userId))
                .endOr()
                .list()
                .stream()
                .map(Task::getTaskDefinitionKey)
                .map(catalogue::of)
                .toList();
    }
}
