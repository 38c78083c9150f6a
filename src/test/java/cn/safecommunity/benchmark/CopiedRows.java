package cn.safecommunity.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Loads copies of some rows of a table in bulk; whatever the real rows have, their copies have as well.
 *
 * @param which the rows that are copied, as a condition over the table
 */
record CopiedRows(JdbcClient jdbc, String table, String which) {

    /** Said of a column that the database numbers itself. */
    static final String NUMBERED = "";

    /**
     * Copies every row once for each line of the source.
     *
     * @param changes what differs, by column, in SQL over the real row {@code f} and the source; what a table lacks is left out
     * @param source a relation of SQL, such as {@code generate_series(1, 10) n}
     * @return how many rows there are more
     */
    int copy(Map<String, String> changes, String source) {
        Map<String, String> values = new HashMap<>(changes);
        List<String> columns = columns().stream()
                .filter(column -> !NUMBERED.equals(values.get(column)))
                .toList();
        return jdbc.sql("""
                        INSERT INTO %1$s (%2$s) OVERRIDING SYSTEM VALUE
                        WITH f AS MATERIALIZED (SELECT * FROM %1$s WHERE %3$s) SELECT %4$s FROM f, %5$s""".formatted(
                                table,
                                String.join(", ", columns),
                                which,
                                columns.stream()
                                        .map(column -> values.getOrDefault(column, "f." + column))
                                        .collect(Collectors.joining(", ")),
                                source))
                .update();
    }

    private List<String> columns() {
        return jdbc.sql("SELECT attname FROM pg_attribute WHERE attrelid = ?::regclass AND attnum > 0"
                        + " AND NOT attisdropped AND attgenerated = '' ORDER BY attnum")
                .param(table)
                .query(String.class)
                .list();
    }
}
