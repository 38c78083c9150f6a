package cn.safecommunity.community;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The 备案表 in SQL: one draft per unit, and every one that was handed in. */
@Repository
class RegistrationRepository {

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RegistrationRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The draft, else the latest that was handed in. */
    Optional<Registration> latest(String community) {
        return jdbc.sql("SELECT * FROM registration WHERE community = ? ORDER BY id DESC LIMIT 1")
                .param(community)
                .query((row, n) -> new Registration(
                        community,
                        read(row.getString("answers")),
                        row.getString("saved_by"),
                        row.getTimestamp("saved_at").toInstant(),
                        row.getObject("registered_on", LocalDate.class)))
                .optional();
    }

    void saveDraft(Registration draft) {
        jdbc.sql("INSERT INTO registration (community, answers, saved_by, saved_at) VALUES (?, ?::jsonb, ?, ?)"
                        + " ON CONFLICT (community) WHERE registered_on IS NULL DO UPDATE SET answers = excluded.answers,"
                        + " saved_by = excluded.saved_by, saved_at = excluded.saved_at")
                .params(
                        draft.community(),
                        write(draft.answers()),
                        draft.savedBy(),
                        draft.savedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Hands the draft in; false when there is none. */
    boolean handIn(String community, LocalDate registeredOn) {
        return jdbc.sql("UPDATE registration SET registered_on = ? WHERE community = ? AND registered_on IS NULL")
                        .params(registeredOn, community)
                        .update()
                == 1;
    }

    private Map<String, Object> read(String answers) {
        try {
            return json.readValue(answers, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answers of a registration cannot be read", e);
        }
    }

    private String write(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answers of a registration cannot be written", e);
        }
    }
}
