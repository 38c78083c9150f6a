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

    private final ReentrantLock lock = new ReentrantLock(true);

    /** Does this when it is its turn, one after the other. */
    <T> T take(Supplier<T> work) {
        await();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
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

    private static TryLater busy() {
        return new TryLater(LONGEST_WAIT, "正在转换的文件较多，请过 " + TryLater.words(LONGEST_WAIT) + "再打开，或者直接下载。");
    }
}
