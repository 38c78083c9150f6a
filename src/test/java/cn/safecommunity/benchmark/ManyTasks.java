package cn.safecommunity.benchmark;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills the database with copies of one open task, each with an own process instance, case file, clock, variables and offers,
 * loaded in bulk. Every tenth of the first five thousand is offered to one office, the rest to offices that nobody is in.
 */
final class ManyTasks {

    private static final int OWN_EVERY = 10;
    private static final int OWN_UNTIL = 5_000;

    private final JdbcClient jdbc;
    private final String task;
    private final String office;
    private int loaded;

    ManyTasks(JdbcClient jdbc, String task, String office) {
        this.jdbc = jdbc;
        this.task = task;
        this.office = office;
    }

    /** Until there are as many as that; the planner knows of them. */
    void fill(int most) {
        copy(
                "case_file",
                "f.id = (SELECT long_ FROM act_ru_variable v JOIN act_ru_task t USING (proc_inst_id_)"
                        + " WHERE v.name_ = 'caseId' AND t.id_ = :task LIMIT 1)",
                """
                'id', 9000000 + n, 'business_key', 'BENCH-' || n, 'process_instance_id', 'bench-' || n""",
                most);
        copy(
                "stage_clock",
                "f.process_instance_id = (SELECT proc_inst_id_ FROM act_ru_task WHERE id_ = :task)"
                        + " AND f.running_since IS NOT NULL",
                """
                'id', 9000000 + n, 'case_id', 9000000 + n, 'process_instance_id', 'bench-' || n""",
                most);
        copy("act_ru_execution", "f.id_ = (SELECT proc_inst_id_ FROM act_ru_task WHERE id_ = :task)", """
                'id_', 'bench-' || n, 'proc_inst_id_', 'bench-' || n, 'root_proc_inst_id_', 'bench-' || n,
                'business_key_', 'BENCH-' || n""", most);
        copy(
                "act_ru_variable",
                "f.name_ = 'caseId' AND f.execution_id_ = (SELECT proc_inst_id_ FROM act_ru_task"
                        + " WHERE id_ = :task)",
                """
                'id_', 'bench-' || n, 'execution_id_', 'bench-' || n, 'proc_inst_id_', 'bench-' || n,
                'var_scope_', 'bench-' || n, 'long_', 9000000 + n, 'text_', (9000000 + n)::text""",
                most);
        copy("act_ru_task", "f.id_ = :task", """
                'id_', 'bench-' || n, 'execution_id_', 'bench-' || n, 'proc_inst_id_', 'bench-' || n, 'assignee_', null,
                'due_date_', (s.r).due_date_ + (n % 40 - 20) * interval '1 day'""", most);
        String group = "CASE WHEN n %% %d = 0 AND n <= %d THEN '%s' ELSE 'bench-office-' || n %% 400 END"
                .formatted(OWN_EVERY, OWN_UNTIL, office);
        copy(
                "act_ru_identitylink",
                "f.task_id_ = :task AND f.group_id_ IS NOT NULL AND f.type_ = 'candidate'",
                """
                'id_', 'bench-' || n, 'task_id_', 'bench-' || n, 'group_id_', %s""".formatted(group),
                most);
        grants(group, most);
        for (String table : List.of(
                "case_file",
                "stage_clock",
                "act_ru_execution",
                "act_ru_variable",
                "act_ru_task",
                "act_ru_identitylink",
                "act_ru_authorization")) {
            jdbc.sql("ANALYZE " + table).update();
        }
        loaded = most;
    }

    /** What the engine writes when it offers a task to a group: a grant on it. */
    private void grants(String group, int most) {
        copy(
                "act_ru_authorization",
                "f.resource_type_ = 7 AND f.resource_id_ = :task AND f.group_id_ IS NOT NULL",
                """
                'id_', 'bench-' || n, 'resource_id_', 'bench-' || n, 'group_id_', %s""".formatted(group),
                most);
    }

    private void copy(String table, String which, String changes, int most) {
        jdbc.sql(
                        "INSERT INTO %1$s OVERRIDING SYSTEM VALUE SELECT (jsonb_populate_record(s.r, jsonb_build_object(%3$s))).* FROM (SELECT f AS r FROM %1$s f WHERE %2$s LIMIT 1) s, generate_series(:first, :last) n"
                                .formatted(table, which, changes))
                .param("task", task)
                .param("first", loaded + 1)
                .param("last", most)
                .update();
    }
}
