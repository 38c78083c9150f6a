package cn.safecommunity.casefile;

import cn.safecommunity.casefile.CaseFileView.TaskView;
import cn.safecommunity.organisation.Organisations;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the forms show of a case file, with the part of the room it belongs to. */
@Component
class CaseFileViews {

    private static final Map<String, String> KINDS = Map.of(
            "endorsement", "安全社区申报",
            "programme", "推进安全社区建设",
            "selection", "试点筛选",
            "inspection", "巡回督导",
            "creation", "安全社区创建",
            "title", "称号管理");

    private final CaseFiles files;
    private final CaseLines lines;
    private final Organisations organisations;
    private final Map<String, CaseViewer> viewers;
    private final Map<String, CaseDetails> details;

    CaseFileViews(
            CaseFiles files,
            CaseLines lines,
            Organisations organisations,
            List<CaseViewer> viewers,
            List<CaseDetails> details) {
        this.files = files;
        this.lines = lines;
        this.organisations = organisations;
        this.viewers = viewers.stream().collect(Collectors.toMap(CaseViewer::kind, Function.identity()));
        this.details = details.stream().collect(Collectors.toMap(CaseDetails::kind, Function.identity()));
    }

    /** The room's own view where it has one. */
    Object of(long caseId, @Nullable TaskView task) {
        CaseFile file = files.get(caseId);
        CaseViewer own = viewers.get(file.kind());
        return own == null ? common(file, task) : own.of(caseId, task);
    }

    private CaseFileView common(CaseFile file, @Nullable TaskView task) {
        CaseDetails part = details.get(file.kind());
        return new CaseFileView(
                file.id(),
                file.kind(),
                KINDS.getOrDefault(file.kind(), file.kind()),
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
                part == null ? null : part.of(file.id()),
                task);
    }

    private @Nullable String name(@Nullable String code) {
        return code == null ? null : organisations.get(code).name();
    }
}
