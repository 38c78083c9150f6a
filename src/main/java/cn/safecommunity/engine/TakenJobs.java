package cn.safecommunity.engine;

import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;

/** Runs jobs that were taken together, and those that follow from them, one after the other. */
final class TakenJobs extends ExecuteJobsRunnable {

    private final Consumer<String> before;

    /** @param before is told of each job before it begins, outside of its transaction */
    TakenJobs(List<String> jobIds, ProcessEngineImpl engine, Consumer<String> before) {
        super(jobIds, engine);
        this.before = before;
    }

    @Override
    protected void executeJob(String job, CommandExecutor executor, JobFailureCollector failures) {
        before.accept(job);
        super.executeJob(job, executor, failures);
    }
}
