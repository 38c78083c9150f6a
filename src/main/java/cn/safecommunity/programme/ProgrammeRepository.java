package cn.safecommunity.programme;

import cn.safecommunity.policy.PlanField;
import cn.safecommunity.policy.ProgrammePlan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Tables {@code programme} and {@code programme_county}; the fields of a plan are columns of the same name. */
@Repository
class ProgrammeRepository {

    private static final List<PlanField> FIELDS = Arrays.asList(PlanField.values());

    private final JdbcClient jdbc;

    ProgrammeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long caseId, ProgrammePlan plan, String businessKey, String person) {
        String columns = FIELDS.stream().map(ProgrammeRepository::column).collect(Collectors.joining(", "));
        String values = FIELDS.stream().map(field -> ":" + field.name()).collect(Collectors.joining(", "));
        fill(
                        jdbc.sql(
                                "INSERT INTO programme (case_id, policy, business_key, name, notice, state, created_by, "
                                        + columns + ") VALUES (:id, :policy, :key, :title, :notice, 'draft', :user, "
                                        + values
                                        + ")"),
                        plan)
                .param("id", caseId)
                .param("policy", plan.policy())
                .param("key", businessKey)
                .param("title", plan.name())
                .param("notice", plan.notice())
                .param("user", person)
                .update();
    }

    /** Changes a draft; a programme that has started keeps its numbers. */
    boolean change(long caseId, ProgrammePlan plan, String businessKey, String person, Instant now) {
        String set = FIELDS.stream()
                .map(field -> column(field) + " = :" + field.name())
                .collect(Collectors.joining(", "));
        return fill(
                                jdbc.sql("UPDATE programme SET name = :title, business_key = :key,"
                                        + " changed_by = :person, changed_at = :now, " + set
                                        + " WHERE case_id = :id AND state = 'draft'"),
                                plan)
                        .param("id", caseId)
                        .param("key", businessKey)
                        .param("title", plan.name())
                        .param("person", person)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static StatementSpec fill(StatementSpec statement, ProgrammePlan plan) {
        StatementSpec filled = statement;
        for (PlanField field : FIELDS) {
            filled = filled.param(field.name(), plan.value(field));
        }
        return filled;
    }

    private static String column(PlanField field) {
        return field.name().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** Throws a draft away; false when it has been started. */
    boolean discard(long caseId) {
        return jdbc.sql("DELETE FROM programme WHERE case_id = ? AND state = 'draft'")
                        .param(caseId)
                        .update()
                == 1;
    }

    /** Starts a draft and gives it as nobody can change it any more; empty when it is no draft. */
    Optional<Programme> start(long caseId, LocalDate day) {
        return jdbc.sql("UPDATE programme SET state = 'running', started_on = ? WHERE case_id = ? AND state = 'draft'"
                        + " RETURNING *")
                .params(day, caseId)
                .query(ProgrammeRepository::map)
                .optional();
    }

    void end(long caseId, LocalDate day) {
        jdbc.sql("UPDATE programme SET state = 'ended', ended_on = ? WHERE case_id = ?")
                .params(day, caseId)
                .update();
    }

    Optional<Programme> find(long caseId) {
        return find(caseId, "");
    }

    /** The same, which nobody else can change or start from now to the end of the transaction. */
    Optional<Programme> held(long caseId) {
        return find(caseId, " FOR UPDATE");
    }

    private Optional<Programme> find(long caseId, String how) {
        return jdbc.sql("SELECT * FROM programme WHERE case_id = ?" + how)
                .param(caseId)
                .query(ProgrammeRepository::map)
                .optional();
    }

    /** Every programme, the latest first. */
    List<Programme> all() {
        return jdbc.sql("SELECT * FROM programme ORDER BY case_id DESC")
                .query(ProgrammeRepository::map)
                .list();
    }

    void addCounty(ProgrammeCounty county) {
        jdbc.sql("INSERT INTO programme_county (programme, county, case_id, quota) VALUES (?, ?, ?, ?)")
                .params(county.programme(), county.county(), county.caseId(), county.quota())
                .update();
    }

    List<ProgrammeCounty> counties(long programme) {
        return jdbc.sql("SELECT * FROM programme_county WHERE programme = ? ORDER BY county")
                .param(programme)
                .query((row, n) -> county(row))
                .list();
    }

    Optional<ProgrammeCounty> countyOf(long caseId) {
        return jdbc.sql("SELECT * FROM programme_county WHERE case_id = ?")
                .param(caseId)
                .query((row, n) -> county(row))
                .optional();
    }

    private static ProgrammeCounty county(ResultSet row) throws SQLException {
        return new ProgrammeCounty(
                row.getLong("programme"), row.getString("county"), row.getLong("case_id"), row.getBoolean("quota"));
    }

    private static Programme map(ResultSet row, int n) throws SQLException {
        Timestamp changedAt = row.getTimestamp("changed_at");
        return new Programme(
                row.getLong("case_id"),
                row.getString("business_key"),
                row.getString("state"),
                plan(row),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("changed_by"),
                changedAt == null ? null : changedAt.toInstant());
    }

    /** Criteria and assumptions stay with the policy and with the terms of the selection. */
    private static ProgrammePlan plan(ResultSet row) throws SQLException {
        return new ProgrammePlan(
                row.getString("policy"),
                row.getString("name"),
                row.getString("notice"),
                row.getInt("first_year"),
                row.getInt("national_target"),
                row.getInt("provincial_target"),
                row.getInt("pilots"),
                row.getInt("pilots_per_county"),
                row.getInt("min_candidates"),
                row.getInt("min_titles_per_county"),
                row.getInt("confirmation_days"),
                row.getInt("supervision_days"),
                row.getObject("first_report", LocalDate.class),
                row.getObject("phase_one_ends", LocalDate.class),
                row.getObject("phase_two_ends", LocalDate.class),
                row.getObject("phase_three_ends", LocalDate.class),
                List.of(),
                Set.of());
    }
}
