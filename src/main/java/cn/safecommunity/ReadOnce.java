package cn.safecommunity;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction has read of a table: the listeners and delegates of a step ask for the same row again and again. A
 * repository keeps it here and forgets it with every write of its own; outside a transaction everything is read anew.
 */
public final class ReadOnce<K, V> {

    /** What was read under this key, in this transaction or now. */
    public V get(K key, Function<K, V> read) {
        Map<K, V> known = known();
        V kept = known.get(key);
        if (kept != null) {
            return kept;
        }
        V found = Objects.requireNonNull(read.apply(key));
        known.put(key, found);
        return found;
    }

    /** Something has been written: what this transaction has read so far is read anew. */
    public void forget() {
        known().clear();
    }

    private Map<K, V> known() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new HashMap<>();
        }
        @SuppressWarnings("unchecked")
        @Nullable
        Map<K, V> known = (Map<K, V>) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(new Bound(known));
        }
        return known;
    }

    /** Leaves with its transaction, and waits while another one runs within it. */
    private final class Bound implements TransactionSynchronization {

        private final Map<K, V> known;

        Bound(Map<K, V> known) {
            this.known = known;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(ReadOnce.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ReadOnce.this, known);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ReadOnce.this);
        }
    }
}
