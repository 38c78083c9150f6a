package cn.safecommunity.notification;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code mail_choice}: who wants less mail. What is late still stands in the task list and on the record. */
@Repository
class MailChoices {

    private final JdbcClient jdbc;

    MailChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which mail a person wants. */
    record Choice(boolean reminders, boolean digest) {

        static final Choice ALL = new Choice(true, true);
    }

    Choice of(String person) {
        return jdbc.sql("SELECT reminders, digest FROM mail_choice WHERE person = ?")
                .param(person)
                .query((row, n) -> new Choice(row.getBoolean(1), row.getBoolean(2)))
                .optional()
                .orElse(Choice.ALL);
    }

    void put(String person, Choice choice) {
        jdbc.sql("INSERT INTO mail_choice (person, reminders, digest) VALUES (?, ?, ?) ON CONFLICT (person)"
                        + " DO UPDATE SET reminders = excluded.reminders, digest = excluded.digest")
                .params(person, choice.reminders(), choice.digest())
                .update();
    }

    /** Who of these people wants no reminders. */
    Set<String> withoutReminders(Collection<String> people) {
        return people.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("SELECT person FROM mail_choice WHERE NOT reminders AND person IN (:people)")
                        .param("people", List.copyOf(people))
                        .query(String.class)
                        .list());
    }
}
