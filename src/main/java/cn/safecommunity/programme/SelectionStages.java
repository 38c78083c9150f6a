package cn.safecommunity.programme;

import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.engine.AsTheSystem;
import cn.safecommunity.pilot.Selection;
import cn.safecommunity.pilot.Selections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the selection of each county is, in words: the task that waits, or that the pilots are chosen. */
@Component
class SelectionStages {

    private final Selections selections;
    private final CaseFiles files;
    private final TaskService tasks;
    private final AsTheSystem asTheSystem;

    SelectionStages(Selections selections, CaseFiles files, TaskService tasks, AsTheSystem asTheSystem) {
        this.selections = selections;
        this.files = files;
        this.tasks = tasks;
        this.asTheSystem = asTheSystem;
    }

    Map<String, String> of(long programme) {
        Map<String, String> stages = new HashMap<>();
        for (Selection selection : selections.of(programme)) {
            String waiting = waiting(files.get(selection.caseId()).processInstanceId());
            stages.put(selection.county(), waiting.isEmpty() ? "首次报送已完成" : "正在办理：" + waiting);
        }
        return stages;
    }

    private String waiting(@Nullable String processInstanceId) {
        List<Task> open = processInstanceId == null
                ? List.of()
                : asTheSystem.ask(() -> tasks.createTaskQuery()
                        .processInstanceId(processInstanceId)
                        .list());
        return open.stream().map(Task::getName).collect(Collectors.joining("、"));
    }
}
