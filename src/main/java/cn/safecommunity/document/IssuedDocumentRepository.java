package cn.safecommunity.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of issued documents in SQL; a row is written once. */
@Repository
class IssuedDocumentRepository {

    private static final String COLUMNS = "id, number, kind, title, issued_by, issued_at";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM issued_document ";

    private final JdbcClient jdbc;

    IssuedDocumentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A stored content with the hash it had when it was issued. */
    record Content(byte[] bytes, String sha256) {}

    /** Gives the document as it is kept. */
    IssuedDocument insert(long caseId, IssuedDocument document, Content content, @Nullable String checkCode) {
        return jdbc.sql(
                        "INSERT INTO issued_document (case_id, number, kind, title, content, sha256, issued_by, issued_at,"
                                + " check_code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING " + COLUMNS)
                .params(
                        caseId,
                        document.number(),
                        document.kind(),
                        document.title(),
                        content.bytes(),
                        content.sha256(),
                        document.issuedBy(),
                        Timestamp.from(document.issuedAt()),
                        checkCode)
                .query((row, n) -> document(row))
                .single();
    }

    List<IssuedDocument> of(long caseId) {
        return jdbc.sql(SELECT + "WHERE case_id = ? ORDER BY id")
                .param(caseId)
                .query((row, n) -> document(row))
                .list();
    }

    Optional<IssuedDocument> find(long id) {
        return jdbc.sql(SELECT + "WHERE id = ?")
                .param(id)
                .query((row, n) -> document(row))
                .optional();
    }

    Optional<IssuedDocument> withCode(String checkCode) {
        return jdbc.sql(SELECT + "WHERE check_code = ?")
                .param(checkCode)
                .query((row, n) -> document(row))
                .optional();
    }

    Optional<Long> caseOf(long id) {
        return jdbc.sql("SELECT case_id FROM issued_document WHERE id = ?")
                .param(id)
                .query(Long.class)
                .optional();
    }

    Optional<Content> content(long id) {
        return jdbc.sql("SELECT content, sha256 FROM issued_document WHERE id = ?")
                .param(id)
                .query((row, n) -> new Content(row.getBytes(1), row.getString(2)))
                .optional();
    }

    Optional<String> sha256(long id) {
        return jdbc.sql("SELECT sha256 FROM issued_document WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    private static IssuedDocument document(ResultSet row) throws SQLException {
        Instant issuedAt = row.getTimestamp("issued_at").toInstant();
        return new IssuedDocument(
                row.getLong("id"),
                row.getString("number"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("issued_by"),
                issuedAt);
    }
}
