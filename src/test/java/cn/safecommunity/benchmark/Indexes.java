package cn.safecommunity.benchmark;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The indexes of tables that are filled by the million: built anew afterwards, which is faster than row by row. */
record Indexes(JdbcClient jdbc, List<String> tables) {

    /** Does without the indexes meanwhile; those that hold a constraint stay. */
    void without(Runnable work) {
        Map<String, String> dropped = jdbc
                .sql("""
                        SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
                        WHERE i.indrelid = ANY(ARRAY[:tables]::regclass[]) AND NOT i.indisunique
                        ORDER BY 1""")
                .param("tables", tables)
                .query((row, n) -> Map.entry(row.getString("name"), row.getString("definition")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        dropped.keySet().forEach(name -> jdbc.sql("DROP INDEX " + name).update());
        work.run();
        dropped.values().forEach(definition -> jdbc.sql(definition).update());
        tables.forEach(table -> jdbc.sql("ANALYZE " + table).update());
    }
}
