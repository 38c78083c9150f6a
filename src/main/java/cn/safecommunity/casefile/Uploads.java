package cn.safecommunity.casefile;

import cn.safecommunity.Refusal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lets a file into a case: as its room says, or for whoever has an open task that takes this kind of file. */
@Component
class Uploads {

    private final Map<String, UploadWindows> windows;
    private final TaskCatalogue catalogue;
    private final OpenTasks openTasks;

    Uploads(List<UploadWindows> windows, TaskCatalogue catalogue, OpenTasks openTasks) {
        this.windows = windows.stream().collect(Collectors.toMap(UploadWindows::kind, Function.identity()));
        this.catalogue = catalogue;
        this.openTasks = openTasks;
    }

    void requireOpen(CaseFile file, String materialType, String person) {
        UploadWindows own = windows.get(file.kind());
        if (own != null) {
            own.requireOpen(file, materialType, person);
        } else if (!openTasks.has(file.id(), person, catalogue.tasksTaking(materialType))) {
            throw new Refusal("现在没有需要您上传这类材料的任务。请先在任务列表中领取任务，再在任务页面上传。");
        }
    }
}
