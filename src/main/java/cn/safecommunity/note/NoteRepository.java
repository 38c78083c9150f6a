package cn.safecommunity.note;

import cn.safecommunity.OneAfterTheOther;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code office_note}; every question names the offices that ask. */
@Repository
class NoteRepository {

    private final JdbcClient jdbc;

    NoteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A note as it is kept. */
    record Note(String office, String person, String text, Instant at) {}

    /** Keeps a note, unless it is the office's last one again: sent twice, or from a second window. */
    void add(long caseId, Note note) {
        OneAfterTheOther.wait(jdbc, "note", caseId);
        jdbc.sql("INSERT INTO office_note (case_id, office, person, text, noted_at)"
                        + " SELECT :case, :office, :person, :text, :at WHERE NOT EXISTS (SELECT 1 FROM office_note WHERE id ="
                        + " (SELECT max(id) FROM office_note WHERE case_id = :case AND office = :office)"
                        + " AND person = :person AND text = :text)")
                .param("case", caseId)
                .param("office", note.office())
                .param("person", note.person())
                .param("text", note.text())
                .param("at", note.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The notes of these offices on a case, oldest first. */
    List<Note> of(long caseId, Collection<String> offices) {
        return jdbc.sql("SELECT office, person, text, noted_at FROM office_note WHERE case_id = :case"
                        + " AND office = ANY(string_to_array(:offices, ',')) ORDER BY id")
                .param("case", caseId)
                .param("offices", String.join(",", offices))
                .query((row, n) -> new Note(
                        row.getString("office"),
                        row.getString("person"),
                        row.getString("text"),
                        row.getTimestamp("noted_at").toInstant()))
                .list();
    }
}
