package cn.safecommunity.handover;

import cn.safecommunity.casefile.Colleagues;
import cn.safecommunity.engine.AsTheSystem;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Asks the four eyes about somebody who is to go on with a task. */
@Component
class HeldTaskDesk {

    private final TaskService tasks;
    private final Colleagues colleagues;
    private final AsTheSystem asTheSystem;

    HeldTaskDesk(TaskService tasks, Colleagues colleagues, AsTheSystem asTheSystem) {
        this.tasks = tasks;
        this.colleagues = colleagues;
        this.asTheSystem = asTheSystem;
    }

    /** Why the person must not decide about it, in words. */
    Optional<String> objection(HeldTask task, String person) {
        Map<String, Object> variables =
                asTheSystem.ask(() -> tasks.getVariables(task.seat().taskId()));
        return colleagues.objection(task.seat(), variables, person);
    }
}
