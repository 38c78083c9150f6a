package cn.safecommunity.phrase;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code opinion_phrase}; every statement names the person. */
@Repository
class PhraseRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    PhraseRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The most used first, of equals the one used last. */
    List<Phrase> of(String person) {
        return jdbc.sql(
                        "SELECT id, text, uses FROM opinion_phrase WHERE person = ? ORDER BY uses DESC, used_at DESC, id DESC")
                .param(person)
                .query((row, n) -> new Phrase(row.getLong("id"), row.getString("text"), row.getInt("uses")))
                .list();
    }

    /** One that is there already stays as it is. */
    void add(String person, String text) {
        jdbc.sql("INSERT INTO opinion_phrase (person, text, used_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(person, text, now())
                .update();
    }

    int use(long id, String person) {
        return jdbc.sql("UPDATE opinion_phrase SET uses = uses + 1, used_at = ? WHERE id = ? AND person = ?")
                .params(now(), id, person)
                .update();
    }

    int remove(long id, String person) {
        return jdbc.sql("DELETE FROM opinion_phrase WHERE id = ? AND person = ?")
                .params(id, person)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
