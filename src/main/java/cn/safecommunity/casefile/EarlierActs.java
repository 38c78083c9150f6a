package cn.safecommunity.casefile;

import cn.safecommunity.policy.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person has done in a case: the opinions they signed, the advice they gave a colleague, and that they applied. */
@Repository
class EarlierActs {

    private static final String OF = """
            SELECT level, task, given_at, NULL, person FROM opinion WHERE case_id = :case AND person = ANY(:persons)
            UNION ALL
            SELECT level, task, answered_at, process_instance_id, colleague FROM advice
            WHERE case_id = :case AND colleague = ANY(:persons) AND answered_at IS NOT NULL
            UNION ALL
            SELECT 'community', '', applied_at, NULL, applied_by FROM case_file WHERE id = :case AND applied_by = ANY(:persons)
            ORDER BY 3""";

    private final JdbcClient jdbc;

    EarlierActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An act as it is stored; without a task it is the application. Advice knows the process instance it was given in. */
    record Stored(
            Level level, String task, Instant at, @Nullable String advisedIn) {}

    /** Oldest first. */
    List<Stored> of(long caseId, String person) {
        return of(caseId, List.of(person)).getOrDefault(person, List.of());
    }

    /** The same of several people, read together, by the person. */
    Map<String, List<Stored>> of(long caseId, Collection<String> persons) {
        Map<String, List<Stored>> acts = new HashMap<>();
        jdbc.sql(OF)
                .param("case", caseId)
                .param("persons", persons.toArray(String[]::new))
                .query(row -> {
                    acts.computeIfAbsent(row.getString(5), person -> new ArrayList<>())
                            .add(new Stored(
                                    Level.of(row.getString(1)),
                                    row.getString(2),
                                    row.getTimestamp(3).toInstant(),
                                    row.getString(4)));
                });
        return acts;
    }
}
