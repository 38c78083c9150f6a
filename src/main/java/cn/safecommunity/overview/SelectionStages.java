package cn.safecommunity.overview;

import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.OpenTasks;
import cn.safecommunity.pilot.Selection;
import cn.safecommunity.pilot.Selections;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How far the selection of each county is, in words: the task that waits, or that the pilots are chosen. */
@Component
class SelectionStages {

    private final Selections selections;
    private final CaseFiles files;
    private final OpenTasks openTasks;

    SelectionStages(Selections selections, CaseFiles files, OpenTasks openTasks) {
        this.selections = selections;
        this.files = files;
        this.openTasks = openTasks;
    }

    Map<String, String> of(long programme) {
        Map<String, String> instances = new HashMap<>();
        for (Selection selection : selections.of(programme)) {
            String instance = files.get(selection.caseId()).processInstanceId();
            instances.put(selection.county(), instance == null ? "" : instance);
        }
        Map<String, String> waiting = openTasks.waiting(instances.values());
        Map<String, String> stages = new HashMap<>();
        instances.forEach((county, instance) ->
                stages.put(county, waiting.containsKey(instance) ? "正在办理：" + waiting.get(instance) : "首次报送已完成"));
        return stages;
    }
}
