package cn.safecommunity.copy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The copies of a case as somebody who sees it finds them.
 *
 * @param reader whether nothing but a copy lets the person who looks see the case
 * @param objection why that person may not send one, null when they may
 * @param most how many recipients one act may have
 * @param offices who can get one
 * @param sent what was sent, the earliest first; nothing for whoever takes no part for an authority
 */
record CaseCopyView(boolean reader, @Nullable String objection, int most, List<Office> offices, List<Sent> sent) {

    /** An office, and the people in it who can use their account. */
    record Office(String id, String name, List<Person> people) {}

    /** Somebody of an office. */
    record Person(String id, String name) {}

    /**
     * A copy.
     *
     * @param recipient the office, and the person where it went to one
     * @param takenBackAt when it was taken back, null while it stands
     * @param mine whether the person who looks may take it back
     * @param receipts who has read it, the first first
     */
    record Sent(
            long id,
            String sender,
            String recipient,
            String reason,
            Instant sentAt,
            @Nullable Instant takenBackAt,
            boolean mine,
            List<Receipt> receipts) {}

    /** Somebody who has read a copy. */
    record Receipt(String person, Instant readAt) {}

    /** A copy as its reader sees it; {@code readAt} is when this person read it first. */
    record Received(
            long id,
            long caseId,
            @Nullable String number,
            String subject,
            String sender,
            String recipient,
            String reason,
            Instant sentAt,
            @Nullable Instant readAt) {}
}
