package cn.safecommunity.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Runs jobs on two lanes. What the clock makes due runs on half of the processors and leaves the rest to people, however much
 * is due at once; whatever else there is, such as a call to another authority, mostly waits and has threads of its own, so
 * that an authority which does not answer holds up no limit (ADR 51).
 */
class JobLanes extends SpringJobExecutor {

    /** Enough to go on with while the acquisition pauses because all threads are busy (a tenth of a second). */
    private static final int WAITING_PER_THREAD = 16;

    private final int clockThreads;
    private final Function<Set<String>, List<String>> withoutClock;
    private final Set<String> others = ConcurrentHashMap.newKeySet();
    private ThreadPoolTaskExecutor clock = new ThreadPoolTaskExecutor();

    /** @param withoutClock which of these jobs are no timers */
    JobLanes(int clockThreads, Function<Set<String>, List<String>> withoutClock) {
        this.clockThreads = clockThreads;
        this.withoutClock = withoutClock;
    }

    /** How many timers run at a time on a machine with so many processors: half of them, at least one. */
    static int clockThreads(int processors) {
        return Math.max(1, processors / 2);
    }

    @Override
    protected void startExecutingJobs() {
        ThreadPoolTaskExecutor begun = new ThreadPoolTaskExecutor();
        begun.setThreadNamePrefix("clock-");
        begun.setCorePoolSize(clockThreads);
        begun.setMaxPoolSize(clockThreads);
        begun.setQueueCapacity(clockThreads * WAITING_PER_THREAD);
        begun.initialize();
        clock = begun;
        super.startExecutingJobs();
    }

    @Override
    protected void stopExecutingJobs() {
        super.stopExecutingJobs();
        clock.shutdown();
    }

    /** Looks in the same transaction which of the jobs that it takes are no timers. */
    @Override
    public Command<AcquiredJobs> getAcquireJobsCmd(int most) {
        Command<AcquiredJobs> acquire = super.getAcquireJobsCmd(most);
        return context -> {
            AcquiredJobs acquired = acquire.execute(context);
            Set<String> taken = new HashSet<>();
            acquired.getJobIdBatches().forEach(taken::addAll);
            if (!taken.isEmpty()) {
                others.addAll(withoutClock.apply(taken));
            }
            return acquired;
        };
    }

    /** Jobs of one instance come together and stay together; one that is no timer takes them all along. */
    @Override
    public void executeJobs(List<String> jobIds, ProcessEngineImpl engine) {
        if (jobIds.stream().anyMatch(others::contains)) {
            super.executeJobs(jobIds, engine);
            return;
        }
        try {
            clock.execute(getExecuteJobsRunnable(jobIds, engine));
        } catch (RejectedExecutionException busy) {
            logRejectedExecution(engine, jobIds.size());
            getRejectedJobsHandler().jobsRejected(jobIds, engine, this);
        }
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobIds, ProcessEngineImpl engine) {
        Runnable run = super.getExecuteJobsRunnable(jobIds, engine);
        return () -> {
            jobIds.forEach(others::remove);
            run.run();
        };
    }
}
