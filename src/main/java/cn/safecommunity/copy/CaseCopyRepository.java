package cn.safecommunity.copy;

import cn.safecommunity.Stored;
import cn.safecommunity.casefile.SeenCases;
import cn.safecommunity.organisation.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code case_copy} and {@code case_copy_receipt}. */
@Repository
class CaseCopyRepository {

    private final JdbcClient jdbc;

    CaseCopyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whom a copy goes to: an office, or one person of it. */
    record Recipient(String office, @Nullable String person) {}

    /** A copy as it is kept. */
    record Copy(
            long id,
            long caseId,
            String senderOffice,
            String sender,
            String reason,
            Recipient recipient,
            Instant sentAt,
            @Nullable Instant takenBackAt) {}

    /** Somebody's receipt of a copy. */
    record Receipt(String person, Instant readAt) {}

    /** A copy that has come to a person, with the case; {@code readAt} is when this person read it first. */
    record Received(
            Copy copy,
            String subject,
            @Nullable String number,
            @Nullable Instant readAt) {}

    /** Whether none of them had one of this office that stands; those that had keep the one they have. */
    boolean add(long caseId, String senderOffice, String sender, String reason, List<Recipient> to, Instant at) {
        return jdbc.sql("INSERT INTO case_copy (case_id, sender_office, sender, reason, office, person, sent_at)"
                                + " SELECT ?, ?, ?, ?, r.office, r.person, ? FROM unnest(?::text[], ?::text[])"
                                + " WITH ORDINALITY r (office, person, place) ORDER BY r.place ON CONFLICT DO NOTHING")
                        .params(
                                caseId,
                                senderOffice,
                                sender,
                                reason,
                                at.atOffset(ZoneOffset.UTC),
                                to.stream().map(Recipient::office).toArray(String[]::new),
                                to.stream().map(Recipient::person).toArray(String[]::new))
                        .update()
                == to.size();
    }

    Optional<Copy> find(long id) {
        return jdbc.sql("SELECT k.* FROM case_copy k WHERE k.id = ?")
                .param(id)
                .query(CaseCopyRepository::copy)
                .optional();
    }

    /** All copies of a case, also those taken back, the earliest first. */
    List<Copy> ofCase(long caseId) {
        return jdbc.sql("SELECT k.* FROM case_copy k WHERE k.case_id = ? ORDER BY k.id")
                .param(caseId)
                .query(CaseCopyRepository::copy)
                .list();
    }

    /** Who has read the copies of a case, the first first, by the copy. */
    Map<Long, List<Receipt>> receipts(long caseId) {
        Map<Long, List<Receipt>> receipts = new LinkedHashMap<>();
        jdbc.sql("SELECT r.copy_id, r.person, r.read_at FROM case_copy_receipt r JOIN case_copy k ON k.id = r.copy_id"
                        + " WHERE k.case_id = ? ORDER BY r.read_at, r.person")
                .param(caseId)
                .query(row -> {
                    receipts.computeIfAbsent(row.getLong("copy_id"), id -> new ArrayList<>())
                            .add(new Receipt(
                                    row.getString("person"),
                                    row.getTimestamp("read_at").toInstant()));
                });
        return receipts;
    }

    /** What has come to a person and stands, the latest first. */
    List<Received> to(Sight sight, int page) {
        return jdbc.sql("SELECT k.*, f.subject, f.business_key, r.read_at FROM case_copy k"
                        + " JOIN case_file f ON f.id = k.case_id"
                        + " LEFT JOIN case_copy_receipt r ON r.copy_id = k.id AND r.person = :person WHERE "
                        + SeenCases.COPIED + " ORDER BY k.id DESC LIMIT :most OFFSET :skipped")
                .params(SeenCases.parameters(sight))
                .param("most", CopyRepository.PAGE)
                .param("skipped", (page - 1) * CopyRepository.PAGE)
                .query((row, n) -> new Received(
                        copy(row, n),
                        row.getString("subject"),
                        row.getString("business_key"),
                        Stored.instant(row.getTimestamp("read_at"))))
                .list();
    }

    /** Whether it stands and has come to this person; of several receipts the first counts. */
    boolean receive(long id, Sight sight, Instant at) {
        Optional<Long> mine = jdbc.sql("SELECT k.id FROM case_copy k WHERE k.id = :id AND " + SeenCases.COPIED)
                .param("id", id)
                .params(SeenCases.parameters(sight))
                .query(Long.class)
                .optional();
        mine.ifPresent(copy -> jdbc.sql("INSERT INTO case_copy_receipt (copy_id, person, read_at) VALUES (?, ?, ?)"
                        + " ON CONFLICT DO NOTHING")
                .params(copy, sight.person(), at.atOffset(ZoneOffset.UTC))
                .update());
        return mine.isPresent();
    }

    /** Whether it stood until now; of two who take it back one does. */
    boolean takeBack(long id, String person, Instant at) {
        return jdbc.sql(
                                "UPDATE case_copy SET taken_back_by = ?, taken_back_at = ? WHERE id = ? AND taken_back_at IS NULL")
                        .params(person, at.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    private static Copy copy(ResultSet row, int n) throws SQLException {
        return new Copy(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getString("sender_office"),
                row.getString("sender"),
                row.getString("reason"),
                new Recipient(row.getString("office"), row.getString("person")),
                row.getTimestamp("sent_at").toInstant(),
                Stored.instant(row.getTimestamp("taken_back_at")));
    }
}
