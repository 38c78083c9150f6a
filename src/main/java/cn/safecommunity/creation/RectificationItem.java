package cn.safecommunity.creation;

import cn.safecommunity.Seen;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing to put right.
 *
 * @param source who found it, in words
 * @param state draft while the check goes on, then open, closed by the unit, verified by the county
 * @param answer what the unit did
 * @param objection why the county did not accept it
 */
record RectificationItem(
        long id,
        String source,
        String text,
        String state,
        String foundBy,
        Instant foundAt,
        @Nullable String answer,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String objection,
        @Nullable String verifiedBy,
        @Nullable Instant verifiedAt) {

    static final String DRAFT = "draft";
    static final String OPEN = "open";
    static final String CLOSED = "closed";
    static final String VERIFIED = "verified";

    /** Which state of its content this is; who wrote it and when says nothing of that. */
    String seen() {
        return Seen.of(Seen.but(this, "foundBy", "foundAt", "closedBy", "closedAt", "verifiedBy", "verifiedAt"));
    }

    boolean is(String expected) {
        return state.equals(expected);
    }

    /** Whether it still keeps the unit from being up to standard. */
    boolean isPending() {
        return is(OPEN) || is(CLOSED);
    }
}
