package cn.safecommunity;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Runs what belongs to the start in one transaction that may take its time and wait for other nodes. */
@Component
public class LongWork {

    private final TransactionOperations transaction;
    private final JdbcOperations jdbc;

    LongWork(TransactionOperations transaction, JdbcOperations jdbc) {
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** The limits of the connection are off until the transaction ends. */
    public void run(Runnable work) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0;"
                    + " SET LOCAL idle_in_transaction_session_timeout = 0");
            work.run();
        });
    }
}
