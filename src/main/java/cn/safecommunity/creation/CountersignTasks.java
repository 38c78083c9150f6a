package cn.safecommunity.creation;

import cn.safecommunity.engine.AsTheSystem;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Adds and takes back single tasks of a countersigning that runs. */
@Component
class CountersignTasks {

    private static final String BODY = CommunityCreationModel.COUNTERSIGN + "#multiInstanceBody";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final AsTheSystem asTheSystem;

    CountersignTasks(RuntimeService runtime, TaskService tasks, AsTheSystem asTheSystem) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.asTheSystem = asTheSystem;
    }

    void add(String instance, String department) {
        asTheSystem.ask(() -> {
            ActivityInstance body = runtime.getActivityInstance(instance).getActivityInstances(BODY)[0];
            runtime.createProcessInstanceModification(instance)
                    .startBeforeActivity(CommunityCreationModel.COUNTERSIGN, body.getId())
                    .setVariableLocal(Countersigners.DEPARTMENT, department)
                    .execute();
            return department;
        });
    }

    void takeBack(String instance, String department) {
        asTheSystem.ask(() -> {
            Task open = tasks.createTaskQuery()
                    .processInstanceId(instance)
                    .taskDefinitionKey(CommunityCreationModel.COUNTERSIGN_CHECK)
                    .taskCandidateGroup(Departments.group(department))
                    .includeAssignedTasks()
                    .singleResult();
            runtime.messageEventReceived(CommunityCreationModel.COUNTERSIGNER_REMOVED_MESSAGE, open.getExecutionId());
            return department;
        });
    }
}
