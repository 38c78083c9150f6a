package cn.safecommunity.calendar;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the holiday table in memory. The transaction that publishes sees its own version at once, everybody else when it
 * is committed: this node at the commit, the others when they are told (see {@link HolidayWatch}). As long as a node is
 * not told of publications it asks for the latest version each time.
 */
@Component
class PublishedHolidays {

    private final HolidayRepository repository;

    private volatile @Nullable Known known;
    private volatile boolean told;
    private long drops; // guarded by this

    PublishedHolidays(HolidayRepository repository) {
        this.repository = repository;
    }

    private record Known(long latest, HolidayTable table) {}

    HolidayTable table() {
        if (TransactionSynchronizationManager.getResource(this) instanceof HolidayTable own) {
            return own;
        }
        Known kept = known;
        return kept != null && (told || kept.latest() == repository.latest()) ? kept.table() : load();
    }

    /** Stores a further version of a year; a transaction must be open. */
    void add(YearVersion version) {
        repository.insert(version);
        forgetOwn();
        TransactionSynchronizationManager.bindResource(this, repository.table());
        TransactionSynchronizationManager.registerSynchronization(new Own());
    }

    /** What this transaction has added is taken back, although the transaction itself goes on. */
    void forgetOwn() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    /** The table has to be read again; whoever is reading it now may have an old one and does not keep it. */
    synchronized void drop() {
        drops++;
        known = null;
    }

    /** Drops the table if it is not the latest. */
    void dropUnless(long latest) {
        Known kept = known;
        if (kept != null && kept.latest() != latest) {
            drop();
        }
    }

    /** From now on this node hears of every publication, or not any more. What it missed until now counts as changed. */
    void tell(boolean isTold) {
        drop();
        told = isTold;
    }

    private HolidayTable load() {
        long before = drops();
        Known read = new Known(repository.latest(), repository.table());
        keep(read, before);
        return read.table();
    }

    private synchronized long drops() {
        return drops;
    }

    private synchronized void keep(Known read, long before) {
        if (drops == before) {
            known = read;
        }
    }

    /** What one transaction has changed and nobody else sees. */
    private final class Own implements TransactionSynchronization {

        private @Nullable Object suspended;

        @Override
        public void suspend() {
            suspended = TransactionSynchronizationManager.unbindResourceIfPossible(PublishedHolidays.this);
        }

        @Override
        public void resume() {
            if (suspended != null) {
                TransactionSynchronizationManager.bindResource(PublishedHolidays.this, suspended);
            }
        }

        @Override
        public void afterCompletion(int status) {
            forgetOwn();
            if (status != STATUS_ROLLED_BACK) {
                drop();
            }
        }
    }
}
