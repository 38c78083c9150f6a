package cn.safecommunity.benchmark;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Loads whole copies of a running case in bulk: its case file and whatever hangs on it, all of its executions with their
 * variables, timers, tasks and offers. The copies can go on as the case can; they are offered to offices that nobody is in.
 */
final class CopiedCase {

    /** The id of copy {@code n} of a row with a number is its own, with six digits, behind n. */
    static final long APART = 1_000_000;

    private static final List<String> OWN = List.of("case_file", "endorsement_case", "stage_clock");

    private static final Set<String> HISTORY = Set.of("act_hi_procinst", "act_hi_taskinst");

    private final JdbcClient jdbc;
    private final long caseId;
    private final Set<String> ids = new LinkedHashSet<>();

    /** @param instance the process instance of its chain */
    CopiedCase(JdbcClient jdbc, long caseId, String instance, String businessKey) {
        this.jdbc = jdbc;
        this.caseId = caseId;
        ids.add(instance);
        ids.add(businessKey);
        // only the instances themselves know their root
        ids.addAll(jdbc.sql("""
                SELECT id_ FROM act_ru_execution
                WHERE proc_inst_id_ IN (SELECT id_ FROM act_ru_execution WHERE root_proc_inst_id_ = ?)""").param(instance).query(String.class).list());
        ids.addAll(jdbc.sql("SELECT id_ FROM act_ru_task WHERE proc_inst_id_ = ANY(?)")
                .param(ids.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Copies 1 to {@code most}; the planner knows of them. */
    void copy(int first, int most) {
        for (String table : OWN) {
            insert(table, table.equals("stage_clock") ? "case_id" : "id", first, most);
        }
        for (String table : tables()) {
            insert(table, null, first, most);
        }
        jdbc.sql("ANALYZE").update();
    }

    private List<String> tables() {
        return jdbc.sql("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = 'public' AND (table_name LIKE 'act_ru_%' OR table_name = ANY(?)) ORDER BY
                    table_name <> 'act_ru_execution', table_name <> 'act_ru_task', table_name <> 'act_ru_variable', 1""")
                .param(HISTORY.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private void insert(String table, @Nullable String key, int first, int most) {
        String which = key != null
                ? "s.%s = :caseId".formatted(key)
                : "EXISTS (SELECT FROM jsonb_each_text(to_jsonb(s)) v WHERE v.value = ANY(:ids))";
        jdbc.sql("""
                WITH own AS MATERIALIZED (
                    SELECT (SELECT jsonb_object_agg(f.key, CASE
                        WHEN f.key IN ('id_', 'group_id_') OR f.value #>> '{}' = ANY(:ids)
                            THEN to_jsonb((f.value #>> '{}') || '-@')
                        WHEN f.key IN ('id', 'case_id') OR (f.key IN ('long_', 'text_') AND to_jsonb(s) ->> 'name_' = 'caseId')
                            THEN to_jsonb('@' || lpad(f.value #>> '{}', 6, '0'))
                        WHEN f.key = 'state' THEN to_jsonb('withdrawn'::text)
                        WHEN f.key = 'ended_on' THEN to_jsonb(current_date)
                        ELSE f.value END) FROM jsonb_each(to_jsonb(s)) f)::text AS r
                    FROM %1$s s WHERE %2$s)
                INSERT INTO %1$s OVERRIDING SYSTEM VALUE
                SELECT (jsonb_populate_record(NULL::%1$s, replace(own.r, '@', n::text)::jsonb)).*
                FROM own, generate_series(:first, :most) n""".formatted(table, which))
                .params(Map.of("caseId", caseId, "ids", ids.toArray(String[]::new), "first", first, "most", most))
                .update();
    }
}
