package cn.safecommunity.archive;

import cn.safecommunity.assessment.Evidence;
import cn.safecommunity.assessment.EvidenceSource;
import cn.safecommunity.casefile.CaseFiles;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entries of the archive of the unit that a case is about. */
@Component
class ArchiveEvidence implements EvidenceSource {

    private final CaseFiles files;
    private final Archive archive;
    private final ArchivePlan plan;

    ArchiveEvidence(CaseFiles files, Archive archive, ArchivePlan plan) {
        this.files = files;
        this.archive = archive;
        this.plan = plan;
    }

    @Override
    public List<Evidence> of(long caseId) {
        String community = files.get(caseId).community();
        if (community == null) {
            return List.of();
        }
        return archive.of(community).stream()
                .map(entry -> new Evidence(
                        "archive",
                        entry.id(),
                        entry.title(),
                        "创建档案：" + plan.kind(entry.kind()).label(),
                        "/communities/" + community + "/archive/entries/" + entry.id() + "/text"))
                .toList();
    }
}
