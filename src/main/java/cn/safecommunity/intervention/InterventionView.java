package cn.safecommunity.intervention;

import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.intervention.Intervention.Change;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An intervention as administrators read it: which case, what, why, who. */
record InterventionView(
        long id,
        long caseId,
        String subject,
        @Nullable String businessKey,
        Change change,
        String description,
        String reason,
        String state,
        String proposedBy,
        String proposedByName,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt) {

    static InterventionView of(Intervention one, CaseFile file, Map<String, String> names) {
        String decidedBy = one.decidedBy();
        return new InterventionView(
                one.id(),
                one.caseId(),
                file.subject(),
                file.businessKey(),
                one.change(),
                one.description(),
                one.reason(),
                one.state(),
                one.proposedBy(),
                Objects.requireNonNull(names.get(one.proposedBy())),
                one.proposedAt(),
                decidedBy,
                decidedBy == null ? null : names.get(decidedBy),
                one.decidedAt());
    }
}
