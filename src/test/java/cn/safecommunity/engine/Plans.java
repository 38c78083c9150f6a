package cn.safecommunity.engine;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the server would answer a question if its table were large. A test's tables are small, and by what is in them at
 * the moment the server reads them from end to end or by a bitmap: both ways are closed until the transaction ends, which
 * must have begun.
 */
final class Plans {

    private Plans() {}

    static List<String> of(JdbcClient jdbc, String question) {
        jdbc.sql("SET LOCAL enable_seqscan = off").update();
        jdbc.sql("SET LOCAL enable_bitmapscan = off").update();
        return jdbc.sql("EXPLAIN " + question).query(String.class).list();
    }
}
