package cn.safecommunity.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One sheet without its rows.
 *
 * @param owner the person whose task it is, or the group that shares the task
 * @param set the indicator set it is filled in by
 * @param version counts the saves
 * @param signature what it came to, once it is signed
 */
record Sheet(
        long id,
        SheetKey key,
        String owner,
        String set,
        int version,
        @Nullable Instant savedAt,
        @Nullable Signature signature) {

    /** The version of a sheet that has been saved once. */
    static final int FIRST_SAVE = 1;

    /** In SQL: a {@code :sheet} that nobody has saved since {@code :read}, nor signed, nor taken over from its {@code :owner}. */
    static final String UNCHANGED = "id = :sheet AND version = :read AND owner = :owner AND state = 'draft'";

    /** The result as it was signed, and by whom. */
    record Signature(BigDecimal total, boolean hasZero, String remark, String by, Instant at) {}

    boolean isSigned() {
        return signature != null;
    }

    /** What a signed sheet counts for in its team. */
    SiteAssessment result() {
        Signature signed = Objects.requireNonNull(signature, "Only a signed sheet has a result");
        return new SiteAssessment(key.round(), owner, signed.total, signed.hasZero, signed.remark, signed.at);
    }

    String state() {
        return isSigned() ? "signed" : "draft";
    }
}
