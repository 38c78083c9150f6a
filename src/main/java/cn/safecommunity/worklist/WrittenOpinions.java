package cn.safecommunity.worklist;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Table {@code task_draft}: in which tasks somebody has begun to answer, by what the fields of every form are called: an
 * opinion that says something, or a decision that is not to agree. Whoever agrees to several tasks at once does not pass it
 * over.
 */
@Component
class WrittenOpinions {

    private static final String SAYS = "(btrim(d.content ->> 'opinion') <> ''"
            + " OR d.content ->> 'decision-return' = 'true' OR d.content ->> 'decision-reject' = 'true')";

    /** Whether {@code :person} has, in the task {@code t}. */
    static final String IN_THE_TASK =
            "EXISTS (SELECT FROM task_draft d WHERE d.task_id = t.id_ AND d.person = :person AND " + SAYS + ")";

    private final JdbcClient jdbc;

    WrittenOpinions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these tasks in which the person has. */
    Set<String> among(Collection<String> tasks, String person) {
        return jdbc.sql("SELECT d.task_id FROM task_draft d WHERE d.task_id = ANY(?) AND d.person = ? AND " + SAYS)
                .params(tasks.toArray(String[]::new), person)
                .query(String.class)
                .set();
    }
}
