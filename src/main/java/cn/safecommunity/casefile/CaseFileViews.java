package cn.safecommunity.casefile;

import cn.safecommunity.casefile.CaseFileView.TaskView;
import cn.safecommunity.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the forms show of a case file, with the part of the room it belongs to. */
@Component
class CaseFileViews {

    private final CaseFiles files;
    private final CaseKinds kinds;
    private final CaseLines lines;
    private final Organisations organisations;

    CaseFileViews(CaseFiles files, CaseKinds kinds, CaseLines lines, Organisations organisations) {
        this.files = files;
        this.kinds = kinds;
        this.lines = lines;
        this.organisations = organisations;
    }

    /** The room's own view where it has one. */
    Object of(long caseId, @Nullable TaskView task) {
        CaseFile file = files.get(caseId);
        CaseKind kind = kinds.of(file.kind());
        Object own = kind.view(file, task);
        return own == null ? common(file, kind, task) : own;
    }

    private CaseFileView common(CaseFile file, CaseKind kind, @Nullable TaskView task) {
        return new CaseFileView(
                file.id(),
                kind.id(),
                kind.label(),
                file.businessKey(),
                file.subject(),
                file.county(),
                name(file.county()),
                file.community(),
                name(file.community()),
                lines.materials(file.id()),
                lines.documents(file.id()),
                lines.opinions(file.id()),
                lines.record(file.id()),
                kind.details(file),
                task);
    }

    private @Nullable String name(@Nullable String code) {
        return code == null ? null : organisations.nameOf(code);
    }
}
