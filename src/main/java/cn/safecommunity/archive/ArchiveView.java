package cn.safecommunity.archive;

import cn.safecommunity.casefile.CaseFileView.MaterialLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An archive as people see it.
 *
 * @param caseId the creation that takes the files, null when the unit has none
 * @param mayEdit whether the person belongs to the unit
 */
record ArchiveView(
        String community,
        String name,
        @Nullable Long caseId,
        boolean mayEdit,
        List<ArchivePlan.Element> elements,
        List<ArchivePlan.Kind> kinds,
        List<Entry> entries) {

    /** One version of an entry. */
    record Entry(
            long id,
            int version,
            String kind,
            String kindName,
            String element,
            String title,
            Map<String, Object> fields,
            List<MaterialLine> files,
            boolean removed,
            String savedBy,
            Instant savedAt,
            @Nullable String reason) {}
}
