package cn.safecommunity.printing;

import cn.safecommunity.TryLater;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Who prints waits for those before; when there are many, nobody waits without end. */
@Component
class Turn {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final int MOST_WAITING = 6;

    /** What one file is thought to take before any was printed. */
    private static final Duration FIRST_GUESS = Duration.ofSeconds(3);

    private volatile Duration ofOne = FIRST_GUESS;
    private final ReentrantLock lock = new ReentrantLock(true);

    /** Does this when it is its turn, one after the other. */
    <T> T take(Supplier<T> work) {
        await();
        long begun = System.nanoTime();
        try {
            return work.get();
        } finally {
            ofOne = ofOne.plusNanos(System.nanoTime() - begun).dividedBy(2);
            lock.unlock();
        }
    }

    /** How long those who are there will take, by what the latest took. */
    Duration untilFree() {
        return ofOne.multipliedBy(waiting() + 1L);
    }

    int waiting() {
        return lock.getQueueLength();
    }

    private void await() {
        try {
            if (waiting() >= MOST_WAITING || !lock.tryLock(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private TryLater busy() {
        Duration wait = untilFree();
        return new TryLater(wait, "正在转换的文件较多，请过 " + TryLater.words(wait) + "再打开，或者直接下载。");
    }
}
