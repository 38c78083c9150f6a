package cn.safecommunity.engine;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.RejectedJobsHandler;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Runs jobs on two lanes. What the clock makes due runs on half of the processors and leaves the rest to people, however much
 * is due at once, and each timer lets those go first who are being answered; whatever else there is, such as a call to another authority, mostly waits and has threads of its own, so
 * that an authority which does not answer holds up no limit (ADR 51).
 */
class JobLanes extends SpringJobExecutor {

    /** Enough to go on with while the acquisition pauses because all threads are busy (a tenth of a second). */
    private static final int WAITING_PER_THREAD = 16;

    private final int clockThreads;
    private final JobLocks locks;
    private final PeopleFirst people;
    private final Set<String> others = ConcurrentHashMap.newKeySet();
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private ThreadPoolTaskExecutor clock = new ThreadPoolTaskExecutor();

    JobLanes(int clockThreads, JobLocks locks, PeopleFirst people) {
        this.clockThreads = clockThreads;
        this.locks = locks;
        this.people = people;
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
        waiting.clear();
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
                others.addAll(locks.withoutTimers(taken));
            }
            return acquired;
        };
    }

    /**
     * Jobs of one instance come together and stay together; one that is no timer takes them all along. Those that waited here
     * until their lock had run out and were taken again keep their place, and are not run a second time.
     */
    @Override
    public void executeJobs(List<String> jobIds, ProcessEngineImpl engine) {
        if (jobIds.stream().anyMatch(waiting::contains)) {
            return;
        }
        waiting.addAll(jobIds);
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

    /** What finds no place is kept by the acquisition and comes once more. */
    @Override
    public void setRejectedJobsHandler(RejectedJobsHandler handler) {
        super.setRejectedJobsHandler((jobIds, engine, executor) -> {
            jobIds.forEach(waiting::remove);
            handler.jobsRejected(jobIds, engine, executor);
        });
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobIds, ProcessEngineImpl engine) {
        boolean timers = jobIds.stream().noneMatch(others::contains);
        return new TakenJobs(jobIds, engine, timers ? this::beforeTimer : this::beforeOther);
    }

    private void beforeTimer(String job) {
        waiting.remove(job);
        people.letGoFirst();
    }

    /**
     * It may have waited as long as its lock holds, and takes up to four minutes itself (a call): the lock begins anew. Where that
     * fails, because the database is away, it waits no more and is taken again when its lock has run out.
     */
    private void beforeOther(String job) {
        try {
            locks.renew(job, getLockOwner(), Duration.ofMillis(getLockTimeInMillis()));
        } finally {
            waiting.remove(job);
            others.remove(job);
        }
    }
}
