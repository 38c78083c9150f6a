package cn.safecommunity;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets those who do the same thing at the same moment do it one after the other, on all nodes. */
public final class OneAfterTheOther {

    private OneAfterTheOther() {}

    /**
     * Waits until nobody else has this turn, and keeps it until the transaction ends; what is read afterwards is what the one
     * before has left.
     *
     * @param what what is done, such as {@code complaint}
     * @param which of which of these; whoever does it to another one does not wait
     */
    public static void wait(JdbcClient jdbc, String what, Object which) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(what + " " + which)
                .query(row -> {});
    }

    /** The same for what there is only one of. */
    public static void wait(JdbcClient jdbc, String what) {
        wait(jdbc, what, "");
    }
}
