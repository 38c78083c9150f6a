package cn.safecommunity.casefile;

import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseFileView.TaskView;
import cn.safecommunity.organisation.CaseScope;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One kind of case file: what it is called, how it is started, who may see it, what its tasks need and do. */
public interface CaseKind {

    /** Its word in the register of case files. */
    String id();

    /** What people call it. */
    String label();

    /** Its tasks beside correction and supervision, which every kind has. */
    List<TaskRule> tasks();

    /** How its processes are started by hand; none when other processes start them. */
    default List<Start> starts() {
        return List.of();
    }

    /** The ends of its models that everybody hopes for: what lies on every way there is the road of a case. */
    default Set<String> goals() {
        return Set.of();
    }

    /** What the access rule needs to know of a case file now, where more decides than the county and the unit. */
    default CaseScope scope(CaseFile file) {
        return file.scope(List.of());
    }

    /** What is shown beside opinions, materials and record. */
    default @Nullable Object details(CaseFile file) {
        return null;
    }

    /** What stands of it on the approval sheet; {@code named}: with the names of experts and officers. */
    default CaseFacts facts(CaseFile file, boolean named) {
        return CaseFacts.NONE;
    }

    /** A view of its own instead of {@link CaseFileView}; null when it has none. */
    default @Nullable Object view(CaseFile file, @Nullable TaskView task) {
        return null;
    }

    /** When and by whom materials are added; null when the open tasks that take them say it. */
    default @Nullable UploadWindow uploads() {
        return null;
    }

    /** Called before an answer moves a case a step further; ends the case with a BPMN error where it may not go on. */
    default void beforeMovingOn(long caseId) {}

    /** Throws a draft away for a person; refuses whoever it does not belong to, and what is no draft. */
    default void discard(CaseFile draft, String person) {
        throw new Refusal("这个案卷不是草稿，不能删除。办理过的案卷要一直保存，可在“案卷”页面查看。");
    }

    /** Called when administrators have ended a case before its time: nobody handles it any more. */
    default void stopped(long caseId) {}

    /** When and by whom materials of a kind of case file are added. */
    interface UploadWindow {

        /** Refuses with what the person can do instead. */
        void requireOpen(CaseFile file, String materialType, String person);
    }
}
