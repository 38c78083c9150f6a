package cn.safecommunity.community;

import cn.safecommunity.OneAfterTheOther;
import cn.safecommunity.policy.Answers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The 备案表 in SQL: one draft per unit, and every one that was handed in. */
@Repository
class RegistrationRepository {

    private final JdbcClient jdbc;
    private final Answers answers;

    RegistrationRepository(JdbcClient jdbc, Answers answers) {
        this.jdbc = jdbc;
        this.answers = answers;
    }

    /** Those who save the form of one unit do it one after the other, also when there is no row yet. */
    void turn(String community) {
        OneAfterTheOther.wait(jdbc, "registration", community);
    }

    /** The draft, else the latest that was handed in. */
    Optional<Registration> latest(String community) {
        return latest(community, "");
    }

    /** The same, which nobody else can change or hand in from now to the end of the transaction. */
    Optional<Registration> held(String community) {
        return latest(community, " FOR UPDATE");
    }

    private Optional<Registration> latest(String community, String how) {
        return jdbc.sql("SELECT * FROM registration WHERE community = ? ORDER BY id DESC LIMIT 1" + how)
                .param(community)
                .query((row, n) -> new Registration(
                        community,
                        answers.read(row.getString("answers")),
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
                        answers.write(draft.answers()),
                        draft.savedBy(),
                        draft.savedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Hands the draft in. */
    void handIn(String community, LocalDate registeredOn) {
        jdbc.sql("UPDATE registration SET registered_on = ? WHERE community = ? AND registered_on IS NULL")
                .params(registeredOn, community)
                .update();
    }
}
