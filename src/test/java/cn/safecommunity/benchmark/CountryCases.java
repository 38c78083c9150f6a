package cn.safecommunity.benchmark;

import static cn.safecommunity.benchmark.CopiedRows.NUMBERED;
import static cn.safecommunity.benchmark.CountryUnits.PILOTS;
import static cn.safecommunity.benchmark.CountryUnits.UNITS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cases of a country: copies of one that runs and of one that ended with a title, over all units. */
final class CountryCases {

    static final long RUNNING = 8_000_000;
    static final long FINISHED = 7_000_000;
    static final long TITLES = 6_000_000;

    private final JdbcClient jdbc;
    private final Real running;
    private final Real finished;

    /** A real case: its file, its unit, and the instances that it took. */
    record Real(long id, String unit, List<String> instances) {

        static Real of(JdbcClient jdbc, long id) {
            List<String> instances = jdbc.sql("SELECT h.proc_inst_id_ FROM act_hi_procinst h"
                            + " JOIN case_file c ON c.process_instance_id = h.root_proc_inst_id_ WHERE c.id = ?")
                    .param(id)
                    .query(String.class)
                    .list();
            String unit = jdbc.sql("SELECT community FROM case_file WHERE id = ?")
                    .param(id)
                    .query(String.class)
                    .single();
            return new Real(id, unit, instances);
        }

        /** The rows of a table of ours that hang on it. */
        String file() {
            return "case_id = " + id;
        }

        /** The rows of a table of the engine that belong to its instances. */
        String inInstances(String column) {
            return column + " IN ('" + String.join("', '", instances) + "')";
        }
    }

    CountryCases(JdbcClient jdbc, long running, long finished) {
        this.jdbc = jdbc;
        this.running = Real.of(jdbc, running);
        this.finished = Real.of(jdbc, finished);
    }

    /** Runs cases {@code first} to {@code last}; they have no tasks yet. */
    void run(int first, int last) {
        String source = source(first, last, 7);
        files(running, RUNNING, "R", "0", source);
        rows(
                "act_ru_execution",
                running.inInstances("proc_inst_id_"),
                ids(Map.of(
                        "id_",
                        id("id_"),
                        "root_proc_inst_id_",
                        id("root_proc_inst_id_"),
                        "parent_id_",
                        id("parent_id_"),
                        "super_exec_",
                        id("super_exec_"),
                        "business_key_",
                        key("R"),
                        "act_inst_id_",
                        id("act_inst_id_"))),
                source);
        rows(
                "act_ru_variable",
                running.inInstances("proc_inst_id_"),
                ids(Map.of(
                        "id_",
                        id("id_"),
                        "execution_id_",
                        id("execution_id_"),
                        "var_scope_",
                        id("var_scope_"),
                        "task_id_",
                        id("task_id_"),
                        "long_",
                        caseId(RUNNING),
                        "text_",
                        place(running, "f.text_"))),
                source);
        history(running, "R", RUNNING, "interval '0'", source);
    }

    /** Opens tasks {@code first} to {@code last} of each of these cases, each with its offer, its timer and its history. */
    void work(int firstCase, int lastCase, int first, int last) {
        String source = "%s, generate_series(%d, %d) m".formatted(source(firstCase, lastCase, 7), first, last);
        String task = "f.%s || '-' || n || '-' || m";
        String due = "f.due_date_ + (n % 40 - 20) * interval '1 day'";
        rows(
                "act_ru_task",
                running.inInstances("proc_inst_id_"),
                ids(Map.of("id_", task.formatted("id_"), "execution_id_", id("execution_id_"), "due_date_", due)),
                source);
        rows(
                "act_ru_identitylink",
                "task_id_ IN (SELECT id_ FROM act_ru_task WHERE " + running.inInstances("proc_inst_id_") + ")",
                Map.of(
                        "id_",
                        task.formatted("id_"),
                        "task_id_",
                        task.formatted("task_id_"),
                        "group_id_",
                        office("f.group_id_")),
                source);
        rows(
                "act_ru_job",
                "id_ = (SELECT min(id_) FROM act_ru_job WHERE type_ = 'timer' AND "
                        + running.inInstances("process_instance_id_") + ")",
                Map.of(
                        "id_",
                        task.formatted("id_"),
                        "execution_id_",
                        id("execution_id_"),
                        "process_instance_id_",
                        id("process_instance_id_"),
                        "root_proc_inst_id_",
                        id("root_proc_inst_id_"),
                        "duedate_",
                        "now() + (1 + n % 400) * interval '1 hour'"),
                source);
        rows(
                "act_hi_taskinst",
                "end_time_ IS NULL AND " + running.inInstances("proc_inst_id_"),
                ids(Map.of(
                        "id_",
                        task.formatted("id_"),
                        "execution_id_",
                        id("execution_id_"),
                        "root_proc_inst_id_",
                        id("root_proc_inst_id_"),
                        "act_inst_id_",
                        id("act_inst_id_"),
                        "due_date_",
                        due)),
                source);
    }

    /** Ends cases {@code first} to {@code last}, over the last thousand days. */
    void end(int first, int last) {
        String source = source(first, last, 11);
        files(finished, FINISHED, "F", "n % 1000", source);
        rows(
                "opinion",
                finished.file(),
                Map.of("id", NUMBERED, "case_id", FINISHED + " + n", "process_instance_id", id("process_instance_id")),
                source);
        rows("case_record", finished.file(), Map.of("id", NUMBERED, "case_id", FINISHED + " + n"), source);
        rows(
                "issued_document",
                finished.file(),
                Map.of(
                        "id",
                        NUMBERED,
                        "case_id",
                        FINISHED + " + n",
                        "number",
                        "f.number || '-' || n",
                        "content",
                        "''::bytea",
                        "check_code",
                        "upper(left(md5(f.check_code || n), 14))"),
                source);
        history(finished, "F", FINISHED, "n % 1000 * interval '1 day'", source);
        String past = "n % 1000 * interval '1 day'";
        rows(
                "act_hi_taskinst",
                finished.inInstances("proc_inst_id_"),
                ids(Map.of(
                        "id_",
                        id("id_"),
                        "execution_id_",
                        id("execution_id_"),
                        "root_proc_inst_id_",
                        id("root_proc_inst_id_"),
                        "act_inst_id_",
                        id("act_inst_id_"),
                        "start_time_",
                        "f.start_time_ - " + past,
                        "end_time_",
                        "f.end_time_ - " + past)),
                source);
    }

    /** Further finished tasks of the finished cases, as corrections leave them, until there are that many. */
    void tasksUntil(int most, int cases) {
        int there = jdbc.sql("SELECT count(*) FROM act_hi_taskinst")
                .query(Integer.class)
                .single();
        for (int round = 1; there < most; round++) {
            there += rows(
                    "act_hi_taskinst",
                    finished.inInstances("proc_inst_id_") + " AND task_def_key_ IN ('examine', 'signOff')",
                    ids(Map.of(
                            "id_",
                            "f.id_ || '-" + round + "-' || n",
                            "execution_id_",
                            id("execution_id_"),
                            "root_proc_inst_id_",
                            id("root_proc_inst_id_"),
                            "act_inst_id_",
                            id("act_inst_id_"))),
                    source(1, Math.min(cases, (most - there + 3) / 4), 11));
        }
    }

    /** The first so many of the finished cases hold their titles, some of them for a year and more. */
    void titles(int first, int last) {
        String source = source(first, last, 11);
        String real = "case_id = " + finished.id();
        rows(
                "case_file",
                "id = (SELECT file_id FROM title WHERE " + real + ")",
                Map.of(
                        "id",
                        TITLES + " + n",
                        "business_key",
                        key("T"),
                        "process_instance_id",
                        "NULL",
                        "community",
                        "u.code",
                        "county",
                        "u.county"),
                source);
        rows(
                "title",
                real,
                Map.of(
                        "certificate_number",
                        "'FILLED-' || n",
                        "plaque_number",
                        "'FILLED-P-' || n",
                        "case_id",
                        FINISHED + " + n",
                        "file_id",
                        TITLES + " + n",
                        "community",
                        "u.code",
                        "conferred_on",
                        "f.conferred_on - n % 1000",
                        "valid_until",
                        "f.valid_until - n % 1000",
                        "period_from",
                        "f.period_from - n % 1000"),
                source);
    }

    private void files(Real real, long ids, String letter, String daysAgo, String source) {
        rows(
                "case_file",
                "id = " + real.id(),
                Map.of(
                        "id",
                        ids + " + n",
                        "business_key",
                        key(letter),
                        "process_instance_id",
                        id("process_instance_id"),
                        "community",
                        "u.code",
                        "county",
                        "u.county",
                        "opened_at",
                        "f.opened_at - n % 1000 * interval '1 day'",
                        "ended_at",
                        "f.ended_at - (" + daysAgo + ") * interval '1 day'"),
                source);
        rows(
                "endorsement_case",
                "id = " + real.id(),
                Map.of(
                        "id",
                        ids + " + n",
                        "business_key",
                        key(letter),
                        "process_instance_id",
                        id("process_instance_id"),
                        "community",
                        "u.code",
                        "county",
                        "u.county",
                        "applied_on",
                        "f.applied_on - (" + daysAgo + ")",
                        "ended_on",
                        "f.ended_on - (" + daysAgo + ")"),
                source);
        rows(
                "stage_clock",
                real.file(),
                Map.of(
                        "id",
                        NUMBERED,
                        "case_id",
                        ids + " + n",
                        "process_instance_id",
                        id("process_instance_id"),
                        "running_since",
                        "f.running_since - n % 25"),
                source);
    }

    /** Instances, activities, and what names the case; tasks are written with the tasks. */
    private void history(Real real, String letter, long ids, String past, String source) {
        String end = "f.end_time_ - " + past;
        rows(
                "act_hi_procinst",
                real.inInstances("proc_inst_id_"),
                ids(Map.of(
                        "id_",
                        id("id_"),
                        "root_proc_inst_id_",
                        id("root_proc_inst_id_"),
                        "super_process_instance_id_",
                        id("super_process_instance_id_"),
                        "business_key_",
                        key(letter),
                        "start_time_",
                        "f.start_time_ - " + past,
                        "end_time_",
                        end)),
                source);
        rows(
                "act_hi_actinst",
                real.inInstances("proc_inst_id_")
                        + " AND act_type_ IN ('userTask', 'callActivity', 'serviceTask', 'startEvent', 'noneEndEvent')",
                ids(Map.of(
                        "id_",
                        id("id_"),
                        "parent_act_inst_id_",
                        id("parent_act_inst_id_"),
                        "root_proc_inst_id_",
                        id("root_proc_inst_id_"),
                        "execution_id_",
                        id("execution_id_"),
                        "task_id_",
                        id("task_id_"),
                        "call_proc_inst_id_",
                        id("call_proc_inst_id_"),
                        "start_time_",
                        "f.start_time_ - " + past,
                        "end_time_",
                        end)),
                source);
        rows(
                "act_hi_varinst",
                "name_ IN ('caseId', 'community', 'county') AND " + real.inInstances("proc_inst_id_"),
                ids(Map.of(
                        "id_",
                        id("id_"),
                        "root_proc_inst_id_",
                        id("root_proc_inst_id_"),
                        "execution_id_",
                        id("execution_id_"),
                        "act_inst_id_",
                        id("act_inst_id_"),
                        "task_id_",
                        id("task_id_"),
                        "long_",
                        caseId(ids),
                        "text_",
                        place(real, "f.text_"))),
                source);
    }

    private int rows(String table, String which, Map<String, String> changes, String source) {
        int copied = new CopiedRows(jdbc, table, which).copy(changes, source);
        assertThat(copied).as("rows of %s where %s", table, which).isPositive();
        return copied;
    }

    /** The cases, each with the unit that it is of: every unit once before one comes again. */
    private static String source(int first, int last, int step) {
        return "generate_series(%1$d, %2$d) n JOIN filled_unit u ON u.nr = CASE WHEN n <= %3$d THEN n ELSE %3$d + 1 + (n - %3$d - 1) * %4$d %% %5$d END"
                .formatted(first, last, PILOTS, step, UNITS - PILOTS);
    }

    private static Map<String, String> ids(Map<String, String> further) {
        Map<String, String> changes = new HashMap<>(further);
        changes.put("proc_inst_id_", id("proc_inst_id_"));
        return changes;
    }

    private static String id(String column) {
        return "f." + column + " || '-' || n";
    }

    private static String key(String letter) {
        return "'FILLED-" + letter + "-' || n";
    }

    private static String caseId(long ids) {
        return "CASE f.name_ WHEN 'caseId' THEN " + ids + " + n ELSE f.long_ END";
    }

    private static String place(Real real, String text) {
        return "CASE %s WHEN '%s' THEN u.code WHEN left('%2$s', 6) THEN u.county ELSE %1$s END"
                .formatted(text, real.unit());
    }

    private static String office(String group) {
        return "replace(" + group + ", '610902', u.county)";
    }
}
