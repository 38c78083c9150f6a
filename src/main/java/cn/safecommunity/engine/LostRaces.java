package cn.safecommunity.engine;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does a whole transaction again that lost a race: a reminder changed its own row while a person decided, or two waited
 * for each other. The second time the act sees what the other one has done, and either goes through or is refused in words.
 */
public final class LostRaces {

    private static final int ATTEMPTS = 4;
    private static final long FIRST_PAUSE_NANOS = 20_000_000;

    private LostRaces() {}

    /** Inside a larger transaction the act is done once: only the whole can be done again. */
    public static <T extends @Nullable Object, E extends Throwable> T retried(Act<T, E> act) throws E {
        boolean whole =
                !TransactionSynchronizationManager.isActualTransactionActive() && Context.getCommandContext() == null;
        for (int attempt = 1; ; attempt++) {
            try {
                return act.perform();
            } catch (RuntimeException lost) {
                if (!whole || attempt == ATTEMPTS || !isLostRace(lost)) {
                    throw lost;
                }
                pause(attempt);
            }
        }
    }

    /** Longer each time, and not the same for two that lost to each other. */
    private static void pause(int attempt) {
        long nanos = FIRST_PAUSE_NANOS << (attempt - 1);
        LockSupport.parkNanos(nanos + ThreadLocalRandom.current().nextLong(nanos));
    }

    private static boolean isLostRace(Throwable thrown) {
        return ExceptionUtils.getThrowableList(thrown).stream()
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || (cause instanceof SQLException sql && "40P01".equals(sql.getSQLState())));
    }

    /** A whole transaction that may be done again. */
    @FunctionalInterface
    public interface Act<T extends @Nullable Object, E extends Throwable> {
        T perform() throws E;
    }
}
