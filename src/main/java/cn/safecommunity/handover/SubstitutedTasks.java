package cn.safecommunity.handover;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which open tasks a substitute has taken over for whom: table {@code substituted_task}. */
@Repository
class SubstitutedTasks {

    private final JdbcClient jdbc;
    private final Clock clock;

    SubstitutedTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(String taskId, String person, String substitute) {
        remove(taskId);
        jdbc.sql("INSERT INTO substituted_task (task_id, person, substitute, taken_at) VALUES (?, ?, ?, ?)")
                .params(taskId, person, substitute, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It goes to somebody in another way. */
    void remove(String taskId) {
        jdbc.sql("DELETE FROM substituted_task WHERE task_id = ?").param(taskId).update();
    }

    /** Whether this substitute has taken it over for the person. */
    boolean isFor(String taskId, String person, String substitute) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM substituted_task WHERE task_id = ? AND person = ? AND substitute = ?)")
                .params(taskId, person, substitute)
                .query(Boolean.class)
                .single();
    }

    /** All that this substitute has taken over for the person, done or not. */
    Set<String> of(String person, String substitute) {
        return jdbc
                .sql("SELECT task_id FROM substituted_task WHERE person = ? AND substitute = ?")
                .params(person, substitute)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
