package cn.safecommunity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One page of a list and how many rows the list has, read in one statement. Rows are counted up to a thousand and as far as
 * somebody turns pages, not to the end: a list of a country would be read from end to end for a number that nobody needs.
 *
 * @param total how many rows were counted
 * @param more whether there are more than these
 */
public record CountedPage<T>(long total, boolean more, List<T> rows) {

    private static final int COUNTED = 1000;

    private static final String SQL = """
            WITH matching AS %s MATERIALIZED (SELECT %s %s),
                found AS MATERIALIZED (
                    SELECT *, row_number() OVER (ORDER BY %4$s) AS place FROM matching ORDER BY %4$s LIMIT :counted + 1)
            SELECT n.found, page.place, %5$s FROM (SELECT count(*) AS found FROM found) n
                LEFT JOIN found page ON page.place > :offset AND page.place <= :offset + :size
                LEFT JOIN %6$s
            ORDER BY page.place""";

    /**
     * What is read.
     *
     * @param keys the columns of the rows that match by which they are ordered and known
     * @param matching from where, and what must hold
     * @param narrowed whether few rows match: all of them are found first then, and those of a page sought among them; otherwise
     *     rows are read in their order until there are enough
     * @param order of the keys, no two rows alike
     * @param columns what is read of the rows of the page
     * @param details where these stand, joined to {@code page}
     */
    public record Question(
            String keys, String matching, boolean narrowed, String order, String columns, String details) {}

    /** The same page of what is made of its rows. */
    public <R> CountedPage<R> map(Function<? super T, ? extends R> made) {
        return new CountedPage<>(total, more, rows.stream().<R>map(made).toList());
    }

    /** Reads a page; {@code parameters} are those of what must hold. */
    public static <T> CountedPage<T> read(
            JdbcClient jdbc, Question asked, Map<String, ?> parameters, AskedPage page, RowMapper<T> mapper) {
        int counted = Math.max(COUNTED, page.offset() + page.size());
        return jdbc.sql(SQL.formatted(
                        asked.narrowed() ? "" : "NOT",
                        asked.keys(),
                        asked.matching(),
                        asked.order(),
                        asked.columns(),
                        asked.details()))
                .params(parameters)
                .param("counted", counted)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(rows -> {
                    List<T> read = new ArrayList<>();
                    long found = 0;
                    while (rows.next()) {
                        found = rows.getLong("found");
                        if (rows.getLong("place") > 0) {
                            read.add(mapper.mapRow(rows, read.size()));
                        }
                    }
                    return new CountedPage<>(Math.min(found, counted), found > counted, List.copyOf(read));
                });
    }
}
