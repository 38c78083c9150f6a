package cn.safecommunity.casefile;

import cn.safecommunity.Refusal;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.material.Material;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

    /**
     * A file that somebody wants to add.
     *
     * @param task the open task it is for, null where the person does not say so
     * @param replaces the file that it is a new version of, null where it is one of its own
     */
    record Wanted(
            String type, @Nullable String task, @Nullable Material replaces) {}

    /** What the file would belong to in the case, null for the whole of it; refuses where it is not taken in. */
    @Nullable
    String open(CaseFile file, Wanted wanted, String person) {
        CaseKind.UploadWindow own = kinds.of(file.kind()).uploads();
        if (own != null) {
            own.requireOpen(file, wanted.type(), person);
            return null;
        }
        return part(wanted, openTasks.theirs(file.id(), person, catalogue.tasksTaking(wanted.type())));
    }

    private @Nullable String part(Wanted wanted, List<OpenTask> theirs) {
        List<@Nullable String> parts = theirs.stream()
                .filter(task -> wanted.task() == null
                        || wanted.task().equals(task.seat().taskId()))
                .map(this::filesOf)
                .distinct()
                .toList();
        if (parts.isEmpty()) {
            throw new Refusal("现在没有需要您上传这类材料的任务。请先在任务列表中领取任务，再在任务页面上传。");
        }
        Material old = wanted.replaces();
        if (old != null && old.part() != null) {
            return ofTheSame(old, parts);
        }
        if (parts.size() > 1) {
            throw Refusal.at("task", "您有几项任务都要上传这类材料，分不清这份材料属于哪一项。请在要办理的那项任务的页面上传。");
        }
        return parts.get(0);
    }

    /** A new version belongs where the file belongs that it takes the place of. */
    private String ofTheSame(Material old, List<@Nullable String> parts) {
        String part = Objects.requireNonNull(old.part());
        if (!parts.contains(part)) {
            throw Refusal.at(
                    "replaces",
                    "“" + old.fileName() + "”是“" + catalogue.filesLabel(part) + "”的材料，不能在别的任务中换成新版本。请另行上传。");
        }
        return part;
    }

    private @Nullable String filesOf(OpenTask task) {
        return catalogue
                .of(task.seat().key())
                .filesOf(
                        task.seat().taskId(),
                        CaseVariables.part(task.variables().get(CaseVariables.PART)));
    }
}
