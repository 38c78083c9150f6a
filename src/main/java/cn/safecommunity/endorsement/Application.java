package cn.safecommunity.endorsement;

import cn.safecommunity.organisation.CaseScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One application on one chain, from draft to its end. */
public record Application(
        long id,
        @Nullable String businessKey,
        String chain,
        String community,
        String county,
        String state,
        String applicant,
        Instant createdAt,
        @Nullable LocalDate appliedOn,
        @Nullable String processInstanceId,
        boolean reachedProvince,
        boolean reachedAssociation) {

    /** The kind of case file it is. */
    static final String KIND = "endorsement";

    boolean isDraft() {
        return "draft".equals(state);
    }

    boolean isRunning() {
        return "running".equals(state);
    }

    /** What the access rule needs to know; {@code assessors} are the people of the on-site team. */
    CaseScope scope(List<String> assessors) {
        return new CaseScope(community, county, reachedProvince, reachedAssociation, assessors);
    }
}
