package cn.safecommunity.casefile;

import cn.safecommunity.engine.OwnTasks;
import cn.safecommunity.engine.StoredVariable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The engine's open tasks with the case file each is about, read together: the one that the task's own execution names, which
 * one that runs once per county has, else that of its process instance.
 */
@Repository
class OpenTaskRepository {

    private static final int SUSPENDED = SuspensionState.SUSPENDED.getStateCode();

    private static final String OF_THE_CASE = """
            FROM act_ru_task t
            %s
            WHERE about.case_id = :case
              AND t.proc_inst_id_ IN
                  (SELECT v.proc_inst_id_ FROM act_ru_variable v WHERE v.name_ = 'caseId' AND v.long_ = :case)
            """.formatted(OwnTasks.ABOUT);

    private static final String SEATS = """
            SELECT t.id_, t.task_def_key_, t.execution_id_, t.proc_inst_id_, t.assignee_, t.create_time_, t.suspension_state_,
                   array(SELECT l.group_id_::text FROM act_ru_identitylink l
                         WHERE l.task_id_ = t.id_ AND l.group_id_ IS NOT NULL) AS groups
            """ + OF_THE_CASE;

    private static final String CONCERN = "SELECT EXISTS (SELECT " + OF_THE_CASE + """
              AND (t.assignee_ = :person OR t.owner_ = :person
                OR EXISTS (SELECT FROM act_ru_identitylink l WHERE l.task_id_ = t.id_ AND l.type_ = 'candidate'
                    AND (l.user_id_ = :person OR l.group_id_ = ANY(string_to_array(:groups, ','))))))""";

    private static final String WAITING = """
            SELECT t.name_, coalesce(about.case_id, 0) AS case_id FROM act_ru_task t
            %s
            WHERE t.proc_inst_id_ = ANY(?)
            ORDER BY t.create_time_, t.id_""".formatted(OwnTasks.ABOUT);

    /**
     * The variables that a task {@code t} sees, the nearest first, by {@code kinds}: of the simple ones that models have; what
     * else somebody has put into a process is none of theirs. {@code OFFSET 0} keeps each step a look by its own key: joined
     * otherwise, all executions and variables are read for a few of them as long as the tables are thought to be small.
     */
    private static final String SEEN = """
            LATERAL (
                WITH RECURSIVE scope AS (
                    SELECT t.execution_id_ AS id, 1 AS distance
                    UNION ALL
                    SELECT e.parent_id_, s.distance + 1
                    FROM scope s CROSS JOIN LATERAL (
                        SELECT e.parent_id_ FROM act_ru_execution e WHERE e.id_ = s.id OFFSET 0) e
                    WHERE e.parent_id_ IS NOT NULL)
                SELECT v.name_, v.type_, v.text_, v.long_, v.double_, s.distance
                FROM scope s CROSS JOIN LATERAL (
                    SELECT * FROM act_ru_variable v WHERE v.execution_id_ = s.id OFFSET 0) v
                WHERE v.type_ = ANY(:kinds)) v
            """;

    private static final String VARIABLES = "SELECT t.id_ AS task, v.* FROM act_ru_task t CROSS JOIN " + SEEN
            + "WHERE t.id_ = ANY(:tasks) ORDER BY t.id_, v.distance";

    /** Whose they are, what they see, and what the person has done in the case. */
    private static final String FOUND = found("");

    /** The same as whoever was at them has left them, and nobody completes or passes them on until the transaction ends. */
    private static final String HELD = found(" FOR SHARE OF t");

    private static String found(String lock) {
        return "SELECT t.*, v.*, " + EarlierActs.OF_THE_PERSON + " AS acts FROM (" + SEATS
                + "AND t.task_def_key_ = ANY(:keys)" + lock + ") t LEFT JOIN " + SEEN
                + "ON true ORDER BY t.create_time_, t.id_, v.distance";
    }

    private final JdbcClient jdbc;

    OpenTaskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose the open tasks about this case file are, the oldest first. */
    List<Seat> all(long caseId) {
        return jdbc.sql(SEATS + "ORDER BY t.create_time_, t.id_")
                .param("case", caseId)
                .query(OpenTaskRepository::seat)
                .list();
    }

    /** Those of these keys, the oldest first, as this person finds them: read together with all that decides who may work on them. */
    List<OpenTask> found(long caseId, String person, Collection<String> keys) {
        return found(FOUND, caseId, person, keys);
    }

    /** The same, and nobody completes or passes them on until the transaction ends. */
    List<OpenTask> held(long caseId, String person, Collection<String> keys) {
        return found(HELD, caseId, person, keys);
    }

    private List<OpenTask> found(String sql, long caseId, String person, Collection<String> keys) {
        Map<String, OpenTask> found = new LinkedHashMap<>();
        jdbc.sql(sql)
                .param("case", caseId)
                .param("person", person)
                .param("keys", keys.toArray(String[]::new))
                .param("kinds", StoredVariable.KINDS.toArray(String[]::new))
                .query(row -> {
                    OpenTask known = found.get(row.getString("id_"));
                    OpenTask task = known == null ? found(row, person) : known;
                    found.putIfAbsent(task.seat().taskId(), task);
                    if (row.getString("name_") != null) {
                        task.variables().putIfAbsent(row.getString("name_"), StoredVariable.value(row));
                    }
                });
        return List.copyOf(found.values());
    }

    private static OpenTask found(ResultSet row, String person) throws SQLException {
        return new OpenTask(seat(row, 0), new HashMap<>(), person, EarlierActs.read(row.getString("acts")));
    }

    /** Whether one of them is given to the person, or offered to them or to one of these groups. */
    boolean concern(String person, List<String> groups, long caseId) {
        return jdbc.sql(CONCERN)
                .param("case", caseId)
                .param("person", person)
                .param("groups", String.join(",", groups))
                .query(Boolean.class)
                .single();
    }

    /** The names of the tasks that wait in these process instances, by the case file; 0 for those about none. */
    Map<Long, List<String>> waiting(Collection<String> processInstanceIds) {
        Map<Long, List<String>> waiting = new TreeMap<>();
        jdbc.sql(WAITING).param(processInstanceIds.toArray(String[]::new)).query(row -> {
            waiting.computeIfAbsent(row.getLong("case_id"), id -> new ArrayList<>())
                    .add(row.getString("name_"));
        });
        return waiting;
    }

    /** What each of these tasks sees of the variables of its process, by the task; the nearest of a name counts. */
    Map<String, Map<String, Object>> variables(Collection<Seat> seats) {
        Map<String, Map<String, Object>> variables = new HashMap<>();
        jdbc.sql(VARIABLES)
                .param("tasks", seats.stream().map(Seat::taskId).toArray(String[]::new))
                .param("kinds", StoredVariable.KINDS.toArray(String[]::new))
                .query(row -> {
                    variables
                            .computeIfAbsent(row.getString("task"), task -> new HashMap<>())
                            .putIfAbsent(row.getString("name_"), StoredVariable.value(row));
                });
        return variables;
    }

    private static Seat seat(ResultSet row, int n) throws SQLException {
        return new Seat(
                row.getString("id_"),
                row.getString("task_def_key_"),
                row.getString("execution_id_"),
                row.getString("proc_inst_id_"),
                Arrays.asList((String[]) row.getArray("groups").getArray()),
                row.getString("assignee_"),
                row.getInt("suspension_state_") == SUSPENDED);
    }
}
