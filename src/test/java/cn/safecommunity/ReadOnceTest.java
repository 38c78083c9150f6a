package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A transaction reads a row once, until it writes; nothing outlives it. */
class ReadOnceTest {

    private final ReadOnce<String, Integer> once = new ReadOnce<>();
    private int reads;

    private int read() {
        return once.get("row", key -> ++reads);
    }

    private static void end() {
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(each -> each.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
        TransactionSynchronizationManager.clearSynchronization();
    }

    @AfterEach
    void leaveNothingBehind() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            end();
        }
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
    }

    @Test
    void readsARowOnceInATransaction() {
        TransactionSynchronizationManager.initSynchronization();
        assertThat(read()).isEqualTo(read()).isEqualTo(1);
    }

    @Test
    void readsAnewAfterAWrite() {
        TransactionSynchronizationManager.initSynchronization();
        read();
        once.forget();
        assertThat(read()).isEqualTo(2);
    }

    @Test
    void readsAnewInTheNextTransactionAndOutsideOfAny() {
        TransactionSynchronizationManager.initSynchronization();
        read();
        end();
        assertThat(read()).isEqualTo(2);
        assertThat(read()).isEqualTo(3);
        TransactionSynchronizationManager.initSynchronization();
        assertThat(read()).isEqualTo(4);
    }

    @Test
    void aTransactionWithinAnotherReadsForItself() {
        TransactionSynchronizationManager.initSynchronization();
        read();
        var outer = TransactionSynchronizationManager.getSynchronizations();
        outer.forEach(TransactionSynchronization::suspend);
        TransactionSynchronizationManager.clearSynchronization();
        TransactionSynchronizationManager.initSynchronization();
        assertThat(read()).isEqualTo(2);
        end();
        TransactionSynchronizationManager.initSynchronization();
        outer.forEach(each -> {
            TransactionSynchronizationManager.registerSynchronization(each);
            each.resume();
        });
        assertThat(read()).as("the outer one still knows what it read").isEqualTo(1);
    }
}
