package cn.safecommunity.creation;

import cn.safecommunity.Forbidden;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.OpenTasks;
import cn.safecommunity.casefile.Seat;
import cn.safecommunity.engine.AsTheSystem;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** What a person may fill in now: the data of a task belongs to whoever may do it, while it is open. */
@Component
class CreationDesk {

    private final CaseFiles files;
    private final OpenTasks openTasks;
    private final Departments departments;
    private final TaskService tasks;
    private final AsTheSystem asTheSystem;

    CreationDesk(
            CaseFiles files, OpenTasks openTasks, Departments departments, TaskService tasks, AsTheSystem asTheSystem) {
        this.files = files;
        this.openTasks = openTasks;
        this.departments = departments;
        this.tasks = tasks;
        this.asTheSystem = asTheSystem;
    }

    /** The open task of one of these keys that this person may do; refuses with what cannot be filled in without. */
    Seat require(long caseId, String person, String what, String... keys) {
        files.visible(caseId, person);
        return openTasks
                .of(caseId, person, keys)
                .orElseThrow(() -> new Forbidden("现在没有您可以办理的任务，不能填写" + what + "。请在任务列表中确认任务是否还在，或是否已由他人领取。"));
    }

    /** Who finds what is written in at this task, in words. */
    String source(Seat task) {
        if (!CommunityCreationModel.COUNTERSIGN_CHECK.equals(task.key())) {
            return "市级初验";
        }
        Object department = asTheSystem.ask(() -> tasks.getVariable(task.taskId(), Countersigners.DEPARTMENT));
        return departments.name(
                Objects.requireNonNull(department, Countersigners.DEPARTMENT).toString());
    }
}
