package cn.safecommunity.endorsement;

import cn.safecommunity.organisation.CaseScope;
import cn.safecommunity.policy.Chain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One application on one chain, from draft to its end. */
public record Application(
        long id,
        @Nullable String businessKey,
        Chain chain,
        String community,
        String county,
        ApplicationState state,
        String applicant,
        Instant createdAt,
        @Nullable LocalDate appliedOn,
        @Nullable String processInstanceId,
        boolean reachedProvince,
        boolean reachedAssociation) {

    /** The kind of case file it is. */
    static final String KIND = "endorsement";

    boolean isDraft() {
        return state == ApplicationState.DRAFT;
    }

    boolean isRunning() {
        return state == ApplicationState.RUNNING;
    }

    /** What the access rule needs to know; {@code assessors} are the people of the on-site team. */
    CaseScope scope(List<String> assessors) {
        return new CaseScope(community, county, reachedProvince, reachedAssociation, assessors);
    }
}
