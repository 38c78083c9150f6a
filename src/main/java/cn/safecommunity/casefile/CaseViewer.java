package cn.safecommunity.casefile;

import cn.safecommunity.casefile.CaseFileView.TaskView;
import org.jspecify.annotations.Nullable;

/** Shows case files of one kind in a way of its own, instead of {@link CaseFileView}. */
public interface CaseViewer {

    /** The kind of case file this room shows. */
    String kind();

    /** The case file as the forms of this kind need it. */
    Object of(long caseId, @Nullable TaskView task);
}
