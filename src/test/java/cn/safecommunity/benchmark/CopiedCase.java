package cn.safecommunity.benchmark;

import java.util.LinkedHashMap;
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

    private static final int SLICE = 1_000;

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

    /**
     * Copies {@code first} to {@code most}, so many in a statement that its answer comes before the connection is given up; the
     * planner knows of them.
     */
    void copy(int first, int most) {
        Map<String, List<String>> originals = originals();
        for (int from = first; from <= most; from += SLICE) {
            int to = Math.min(most, from + SLICE - 1);
            int begin = from;
            originals.forEach((table, rows) -> insert(table, rows, begin, to));
        }
        jdbc.sql("ANALYZE").update();
    }

    /** The rows of the case by their tables, read once: with every slice there is more to look for them in. */
    private Map<String, List<String>> originals() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        OWN.forEach(table -> rows.put(table, rows(table, table.equals("stage_clock") ? "case_id" : "id")));
        tables().forEach(table -> rows.put(table, rows(table, null)));
        rows.values().removeIf(List::isEmpty);
        return rows;
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

    /** JSON with {@code @} where the number of a copy stands. */
    private List<String> rows(String table, @Nullable String key) {
        String which = key != null
                ? "s.%s = :caseId".formatted(key)
                : "EXISTS (SELECT FROM jsonb_each_text(to_jsonb(s)) v WHERE v.value = ANY(:ids))";
        return jdbc.sql("""
                SELECT (SELECT jsonb_object_agg(f.key, CASE
                    WHEN f.key IN ('id_', 'group_id_') OR f.value #>> '{}' = ANY(:ids)
                        THEN to_jsonb((f.value #>> '{}') || '-@')
                    WHEN f.key IN ('id', 'case_id') OR (f.key IN ('long_', 'text_') AND to_jsonb(s) ->> 'name_' = 'caseId')
                        THEN to_jsonb('@' || lpad(f.value #>> '{}', 6, '0'))
                    WHEN f.key = 'state' THEN to_jsonb('withdrawn'::text)
                    WHEN f.key = 'ended_on' THEN to_jsonb(current_date)
                    ELSE f.value END) FROM jsonb_each(to_jsonb(s)) f)::text
                FROM %s s WHERE %s""".formatted(table, which))
                .params(Map.of("caseId", caseId, "ids", ids.toArray(String[]::new)))
                .query(String.class)
                .list();
    }

    /** A row is read as a whole; behind {@code SELECT} it would be read once more for each of its columns. */
    private void insert(String table, List<String> rows, int first, int last) {
        jdbc.sql("""
                INSERT INTO %1$s OVERRIDING SYSTEM VALUE
                SELECT copy.* FROM unnest(:rows) own(r), generate_series(:first, :last) n,
                    jsonb_populate_record(NULL::%1$s, replace(own.r, '@', n::text)::jsonb) copy""".formatted(table))
                .params(Map.of("rows", rows.toArray(String[]::new), "first", first, "last", last))
                .update();
    }
}
