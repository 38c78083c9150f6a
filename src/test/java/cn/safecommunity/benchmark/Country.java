package cn.safecommunity.benchmark;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills the database with copies of one open task, each with a case file, an application, a process instance, a clock, a timer,
 * its variables, the offer and the grant of its own. Of the first five thousand every tenth is offered to the examiner of one
 * county and three of ten to the examiner of the city, all others to offices that nobody is in. For every twenty tasks there is a
 * unit's title.
 */
final class Country {

    private static final int OWN_UNTIL = 5_000;
    private static final int TASKS_A_TITLE = 20;
    private static final String OFFERED = """
            CASE WHEN n <= %d AND n %% 10 = 0 THEN 'county-610902-examiner'
                 WHEN n <= %d AND n %% 10 < 4 THEN 'city-examiner' ELSE 'filled-office-' || n %% 400 END""".formatted(OWN_UNTIL, OWN_UNTIL);

    private final JdbcClient jdbc;
    private final String task;
    private final String instance;

    /** The instance of the whole chain, which the case file knows; the task is in one that was called. */
    private final String chain;

    private int tasks;
    private int titles;

    Country(JdbcClient jdbc, String task) {
        this.jdbc = jdbc;
        this.task = task;
        this.instance = jdbc.sql("SELECT proc_inst_id_ FROM act_ru_task WHERE id_ = ?")
                .param(task)
                .query(String.class)
                .single();
        this.chain = jdbc.sql("SELECT root_proc_inst_id_ FROM act_hi_procinst WHERE proc_inst_id_ = ?")
                .param(instance)
                .query(String.class)
                .single();
    }

    /** Loads until there are as many copies as that; the planner knows of them. */
    void fill(int most) {
        cases(most);
        running(most);
        offered(most);
        titles(most / TASKS_A_TITLE);
        for (String table : List.of(
                "case_file",
                "endorsement_case",
                "stage_clock",
                "title",
                "act_ru_execution",
                "act_ru_variable",
                "act_ru_task",
                "act_ru_job",
                "act_ru_identitylink",
                "act_ru_authorization")) {
            jdbc.sql("ANALYZE " + table).update();
        }
        tasks = most;
        titles = most / TASKS_A_TITLE;
    }

    private void cases(int most) {
        copy("case_file", "f.process_instance_id = '%s'".formatted(chain), """
                'id', 9000000 + n, 'business_key', 'FILLED-' || n, 'process_instance_id', 'filled-' || n,
                'county', CASE WHEN n % 10 = 0 THEN '610902' ELSE '610921' END""", most);
        copy("endorsement_case", "f.process_instance_id = '%s'".formatted(chain), """
                'id', 9000000 + n, 'business_key', 'FILLED-' || n, 'process_instance_id', 'filled-' || n,
                'county', CASE WHEN n % 10 = 0 THEN '610902' ELSE '610921' END, 'state', 'withdrawn',
                'ended_on', current_date""", most);
        copy(
                "stage_clock",
                "f.running_since IS NOT NULL AND f.case_id = (SELECT id FROM case_file WHERE process_instance_id = '%s')"
                        .formatted(chain),
                """
                'id', 9000000 + n, 'case_id', 9000000 + n, 'process_instance_id', 'filled-' || n""",
                most);
    }

    private void running(int most) {
        copy("act_ru_execution", "f.id_ = '%s'".formatted(instance), """
                'id_', 'filled-' || n, 'proc_inst_id_', 'filled-' || n, 'root_proc_inst_id_', 'filled-' || n,
                'business_key_', 'FILLED-' || n""", most);
        copy("act_ru_variable", "f.name_ = 'caseId' AND f.execution_id_ = '%s'".formatted(instance), """
                'id_', 'filled-' || n, 'execution_id_', 'filled-' || n, 'proc_inst_id_', 'filled-' || n,
                'var_scope_', 'filled-' || n, 'long_', 9000000 + n, 'text_', (9000000 + n)::text""", most);
        copy("act_ru_job", "f.type_ = 'timer' AND f.duedate_ > now()", """
                'id_', 'filled-' || n, 'execution_id_', 'filled-' || n, 'process_instance_id_', 'filled-' || n,
                'root_proc_inst_id_', 'filled-' || n, 'duedate_', (s.r).duedate_ + n % 400 * interval '1 hour'""", most);
    }

    private void offered(int most) {
        copy("act_ru_task", "f.id_ = '%s'".formatted(task), """
                'id_', 'filled-' || n, 'execution_id_', 'filled-' || n, 'proc_inst_id_', 'filled-' || n, 'assignee_', null,
                'due_date_', (s.r).due_date_ + (n % 40 - 20) * interval '1 day'""", most);
        copy(
                "act_ru_identitylink",
                "f.task_id_ = '%s' AND f.group_id_ IS NOT NULL".formatted(task),
                """
                'id_', 'filled-' || n, 'task_id_', 'filled-' || n, 'group_id_', %s""".formatted(OFFERED),
                most);
        grants(most);
    }

    /** What an engine as it comes writes for each offer, to read the task and to work on it; ours needs none of them (ADR 49). */
    private void grants(int most) {
        jdbc.sql("""
                INSERT INTO act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
                SELECT 'filled-' || n, 1, 1, %s, 7, 'filled-' || n, 16386 FROM generate_series(:first, :last) n""".formatted(OFFERED))
                .param("first", tasks + 1)
                .param("last", most)
                .update();
    }

    /** The application that a title was conferred in has ended; the case file of the title is its own. */
    private void titles(int most) {
        jdbc.sql("""
                WITH conferred AS (
                    UPDATE endorsement_case SET state = 'conferred' WHERE id > 9000000 + :first AND id <= 9000000 + :last
                    RETURNING id, community),
                opened AS (
                    INSERT INTO case_file (id, kind, county, community, subject, opened_at, started_at, business_key)
                    SELECT id + 1000000, 'title', '610902', community, 'title', now(), now(), 'FILLED-T-' || id FROM conferred
                    RETURNING id, community)
                INSERT INTO title (certificate_number, plaque_number, case_id, chain, community, conferred_on, valid_until,
                    file_id, period_from, supervised_from)
                SELECT 'FILLED-' || id, 'FILLED-P-' || id, id - 1000000, 'provincial', community, current_date - 400,
                    current_date + 600, id, current_date - 400, current_date - 400 FROM opened""").param("first", titles).param("last", most).update();
    }

    private void copy(String table, String which, String changes, int most) {
        new CopiedRow(jdbc, table, which).copy(changes, tasks + 1, most);
    }
}
