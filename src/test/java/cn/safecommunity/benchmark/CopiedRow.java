package cn.safecommunity.benchmark;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Loads copies of one row of a table in bulk; whatever the real row has, its copies have as well. Without a real row it fails. */
record CopiedRow(JdbcClient jdbc, String table, String which) {

    /**
     * Copies {@code first} to {@code last}, which the changes know as {@code n}.
     *
     * @param changes the columns that differ, as arguments of {@code jsonb_build_object}
     */
    void copy(String changes, int first, int last) {
        int copied = jdbc.sql("""
                INSERT INTO %1$s OVERRIDING SYSTEM VALUE
                SELECT (jsonb_populate_record(s.r, jsonb_build_object(%3$s))).*
                FROM (SELECT f AS r FROM %1$s f WHERE %2$s LIMIT 1) s, generate_series(:first, :last) n""".formatted(table, which, changes))
                .param("first", first)
                .param("last", last)
                .update();
        if (copied != last - first + 1) {
            throw new IllegalStateException(
                    "%d rows instead of %d in %s: nothing is %s".formatted(copied, last - first + 1, table, which));
        }
    }
}
