package cn.safecommunity.benchmark;

import java.util.concurrent.TimeUnit;

/** Waits; what is measured goes on meanwhile. */
final class Pause {

    private Pause() {}

    static void millis(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
