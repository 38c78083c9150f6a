package cn.safecommunity.endorsement;

import cn.safecommunity.Seen;
import cn.safecommunity.policy.Chain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
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
        @Nullable String processInstanceId) {

    /** The kind of case file it is. */
    static final String KIND = "endorsement";

    /** What somebody sees of a draft who reads the list of these files, the current ones in the order they came. */
    static String seen(Stream<Long> files) {
        return Seen.of(files.toList());
    }

    boolean isDraft() {
        return state == ApplicationState.DRAFT;
    }

    boolean isRunning() {
        return state == ApplicationState.RUNNING;
    }
}
