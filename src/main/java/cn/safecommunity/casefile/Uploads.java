package cn.safecommunity.casefile;

import cn.safecommunity.Refusal;
import org.springframework.stereotype.Component;

/** Lets a file into a case: as its room says, or for whoever has an open task that takes this kind of file. */
@Component
class Uploads {

    private final CaseKinds kinds;
    private final TaskCatalogue catalogue;
    private final OpenTasks openTasks;

    Uploads(CaseKinds kinds, TaskCatalogue catalogue, OpenTasks openTasks) {
        this.kinds = kinds;
        this.catalogue = catalogue;
        this.openTasks = openTasks;
    }

    void requireOpen(CaseFile file, String materialType, String person) {
        CaseKind.UploadWindow own = kinds.of(file.kind()).uploads();
        if (own != null) {
            own.requireOpen(file, materialType, person);
        } else if (openTasks
                .of(file.id(), person, catalogue.tasksTaking(materialType))
                .isEmpty()) {
            throw new Refusal("现在没有需要您上传这类材料的任务。请先在任务列表中领取任务，再在任务页面上传。");
        }
    }
}
