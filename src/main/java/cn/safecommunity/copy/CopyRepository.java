package cn.safecommunity.copy;

import cn.safecommunity.Stored;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code copy} and {@code copy_receipt}. */
@Repository
class CopyRepository {

    static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    CopyRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A copy as its reader sees it; {@code readAt} is when this person read it first. */
    record Line(
            long id,
            String number,
            String title,
            String subject,
            String recipient,
            Instant sentAt,
            @Nullable Instant readAt) {}

    /** A copy as the case shows it; {@code posted} ones are not in the system. */
    record Sent(
            String number,
            String recipient,
            boolean posted,
            @Nullable String readBy,
            @Nullable Instant readAt) {}

    /** Whom a copy goes to; without a group it is posted. */
    record Addressee(String name, @Nullable String group) {}

    /** One copy of a letter for each, in this order. */
    void insert(long document, List<Addressee> addressees) {
        jdbc.sql("INSERT INTO copy (document_id, recipient, group_id, sent_at)"
                        + " SELECT ?, a.name, a.office, ? FROM unnest(?::text[], ?::text[]) WITH ORDINALITY a (name, office, place)"
                        + " ORDER BY a.place")
                .params(
                        document,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        addressees.stream().map(Addressee::name).toArray(String[]::new),
                        addressees.stream().map(Addressee::group).toArray(String[]::new))
                .update();
    }

    List<Line> to(List<String> groups, String person, int page) {
        return groups.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        SELECT c.id, d.number, d.title, f.subject, c.recipient, c.sent_at, r.read_at
                        FROM copy c JOIN issued_document d ON d.id = c.document_id JOIN case_file f ON f.id = d.case_id
                        LEFT JOIN copy_receipt r ON r.copy_id = c.id AND r.person = :person
                        WHERE c.group_id IN (:groups) ORDER BY c.id DESC LIMIT :most OFFSET :skipped""")
                        .param("person", person)
                        .param("groups", groups)
                        .param("most", PAGE)
                        .param("skipped", (page - 1) * PAGE)
                        .query((row, n) -> new Line(
                                row.getLong("id"),
                                row.getString("number"),
                                row.getString("title"),
                                row.getString("subject"),
                                row.getString("recipient"),
                                row.getTimestamp("sent_at").toInstant(),
                                Stored.instant(row.getTimestamp("read_at"))))
                        .list();
    }

    Optional<String> groupOf(long copy) {
        return jdbc.sql("SELECT group_id FROM copy WHERE id = ? AND group_id IS NOT NULL")
                .param(copy)
                .query(String.class)
                .optional();
    }

    long documentOf(long copy) {
        return jdbc.sql("SELECT document_id FROM copy WHERE id = ?")
                .param(copy)
                .query(Long.class)
                .single();
    }

    /** The first reading counts. */
    void receive(long copy, String person) {
        jdbc.sql("INSERT INTO copy_receipt (copy_id, person, read_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(copy, person, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean hasReceipt(long copy, String person) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM copy_receipt WHERE copy_id = ? AND person = ?)")
                .params(copy, person)
                .query(Boolean.class)
                .single();
    }

    /** Every copy of a case with whoever read it first. */
    List<Sent> ofCase(long caseId) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (c.id) d.number, c.recipient, c.group_id IS NULL AS posted, r.person, r.read_at
                        FROM issued_document d JOIN copy c ON c.document_id = d.id
                        LEFT JOIN copy_receipt r ON r.copy_id = c.id
                        WHERE d.case_id = ? ORDER BY c.id, r.read_at""")
                .param(caseId)
                .query((row, n) -> new Sent(
                        row.getString("number"),
                        row.getString("recipient"),
                        row.getBoolean("posted"),
                        row.getString("person"),
                        Stored.instant(row.getTimestamp("read_at"))))
                .list();
    }
}
