package cn.safecommunity.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Work that goes on until the gate of its instance is opened; counts how much of it there is at a time, and in all. */
public class HeldWork implements JavaDelegate {

    static final AtomicInteger running = new AtomicInteger();
    static final AtomicInteger most = new AtomicInteger();
    static final AtomicInteger done = new AtomicInteger();

    /** How often the work of an instance began. */
    static final Map<String, AtomicInteger> begun = new ConcurrentHashMap<>();

    static volatile CountDownLatch gate = new CountDownLatch(1);

    /** The gates of instances that have one of their own. */
    static final Map<String, CountDownLatch> own = new ConcurrentHashMap<>();

    static void next() {
        gate = new CountDownLatch(1);
        List.of(running, most, done).forEach(count -> count.set(0));
        begun.clear();
        own.clear();
    }

    @Override
    public void execute(DelegateExecution execution) throws Exception {
        String instance = execution.getProcessInstanceId();
        begun.computeIfAbsent(instance, none -> new AtomicInteger()).incrementAndGet();
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        boolean opened = own.getOrDefault(instance, gate).await(1, TimeUnit.MINUTES);
        running.decrementAndGet();
        assertThat(opened).isTrue();
        done.incrementAndGet();
    }
}
