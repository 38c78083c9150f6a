package cn.safecommunity.casefile;

import cn.safecommunity.policy.Level;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
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
            SELECT level, task, given_at AS at, NULL AS advised_in, person FROM opinion
            WHERE case_id = :case AND person = %1$s
            UNION ALL
            SELECT level, task, answered_at, process_instance_id, colleague FROM advice
            WHERE case_id = :case AND colleague = %1$s AND answered_at IS NOT NULL
            UNION ALL
            SELECT 'community', '', applied_at, NULL, applied_by FROM case_file WHERE id = :case AND applied_by = %1$s
            """;

    /** What a {@code :person} has done in a {@code :case} within a statement that asks for something else, to be {@link #read}. */
    static final String OF_THE_PERSON =
            "(SELECT json_agg(act ORDER BY act.at) FROM (" + OF.formatted(":person") + ") act)";

    private static final ObjectReader ROWS = JsonMapper.builder().build().reader();

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
        jdbc.sql(OF.formatted("ANY(:persons)") + "ORDER BY at")
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

    /** What {@link #OF_THE_PERSON} has found, oldest first. */
    static List<Stored> read(@Nullable String column) {
        try {
            return column == null
                    ? List.of()
                    : ROWS.readTree(column).valueStream().map(EarlierActs::act).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Acts that the database has written", e);
        }
    }

    private static Stored act(JsonNode row) {
        return new Stored(
                Level.of(row.path("level").asText()),
                row.path("task").asText(),
                OffsetDateTime.parse(row.path("at").asText()).toInstant(),
                row.path("advised_in").textValue());
    }
}
