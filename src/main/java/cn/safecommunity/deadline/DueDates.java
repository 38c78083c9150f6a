package cn.safecommunity.deadline;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves the due dates of open tasks and timers to where the calendar now puts them. */
@Component
class DueDates {

    private static final String CASE_ID = "caseId";
    private static final String RECTIFY = "rectify";
    private static final String RECTIFICATION_OVERDUE = "rectificationOverdue";
    private static final String SILENCE = "silence";
    private static final String COUNTERSIGN = "countersign";

    private final Stages stages;
    private final StageClockRepository clocks;
    private final Deadlines deadlines;
    private final ProcessEngineConfigurationImpl engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    DueDates(
            Stages stages,
            StageClockRepository clocks,
            Deadlines deadlines,
            ProcessEngineConfigurationImpl engine,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management) {
        this.stages = stages;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.engine = engine;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    /** Moves everything, whosever it is: the right to publish includes it. */
    Moved move() {
        return engine.getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> clocks.allRunning().stream()
                        .map(this::move)
                        .reduce(moveRectifications().plus(moveSilences()), Moved::plus)));
    }

    private Moved move(StageClock running) {
        Date due = deadlines.due(running);
        int movedTasks = 0;
        long caseId = running.stage().caseId();
        for (String key : stages.tasks(running.stage())) {
            movedTasks += moveTasks(running.processInstanceId(), caseId, key, due);
        }
        int movedTimers = 0;
        for (Job job : timers(running.processInstanceId())) {
            Optional<Light> light = light(job).filter(found -> belongsTo(running.stage(), job));
            if (light.isPresent() && move(job, deadlines.at(running, light.get()))) {
                movedTimers++;
            }
        }
        return new Moved(movedTasks, movedTimers);
    }

    private Moved moveRectifications() {
        Moved moved = new Moved(0, 0);
        for (Job job :
                management.createJobQuery().activityId(RECTIFICATION_OVERDUE).list()) {
            LocalDate start = deadlines.dayOf(job.getCreateTime());
            Date due = deadlines.rectification(start);
            Object caseId = runtime.getVariable(job.getExecutionId(), CASE_ID);
            int movedTasks = moveTasks(job.getProcessInstanceId(), ((Number) caseId).longValue(), RECTIFY, due);
            moved = moved.plus(new Moved(movedTasks, move(job, due) ? 1 : 0));
        }
        return moved;
    }

    /** Who countersigns has a time of their own, which began when they were asked. */
    private Moved moveSilences() {
        Moved moved = new Moved(0, 0);
        for (Job job : management.createJobQuery().activityId(SILENCE).list()) {
            Date due = deadlines.after(deadlines.dayOf(job.getCreateTime()), COUNTERSIGN);
            Task task =
                    tasks.createTaskQuery().executionId(job.getExecutionId()).singleResult();
            moved = moved.plus(new Moved(move(task, due) ? 1 : 0, move(job, due) ? 1 : 0));
        }
        return moved;
    }

    private List<Job> timers(String processInstanceId) {
        return management
                .createJobQuery()
                .processInstanceId(processInstanceId)
                .timers()
                .list();
    }

    private int moveTasks(String processInstanceId, long caseId, String key, Date due) {
        int moved = 0;
        for (Task task : tasks.createTaskQuery()
                .processInstanceId(processInstanceId)
                .taskDefinitionKey(key)
                .list()) {
            if (isOf(caseId, tasks.getVariable(task.getId(), CASE_ID)) && !due.equals(asDate(task.getDueDate()))) {
                task.setDueDate(due);
                tasks.saveTask(task);
                moved++;
            }
        }
        return moved;
    }

    private boolean move(Task task, Date due) {
        if (due.equals(asDate(task.getDueDate()))) {
            return false;
        }
        task.setDueDate(due);
        tasks.saveTask(task);
        return true;
    }

    private boolean move(Job job, Date due) {
        if (due.equals(asDate(job.getDuedate()))) {
            return false;
        }
        management.setJobDuedate(job.getId(), due);
        return true;
    }

    /** One instance can have several clocks at once: those of several case files, and those of several tasks. */
    private boolean belongsTo(Stage stage, Job job) {
        TimerJobConfiguration timer = (TimerJobConfiguration) ((JobEntity) job).getJobHandlerConfiguration();
        boolean sameStep = timer.getTimerElementSecondaryKey() == null
                || stages.step(timer.getTimerElementKey()).equals(stage.step());
        return sameStep && isOf(stage.caseId(), runtime.getVariable(job.getExecutionId(), CASE_ID));
    }

    private static boolean isOf(long caseId, @Nullable Object variable) {
        return variable instanceof Number number && number.longValue() == caseId;
    }

    /** The light of a timer: its element in the model, or the listener of a task. */
    private static Optional<Light> light(Job job) {
        if (!(((JobEntity) job).getJobHandlerConfiguration() instanceof TimerJobConfiguration timer)) {
            return Optional.empty();
        }
        String listener = timer.getTimerElementSecondaryKey();
        return Light.named(listener == null ? timer.getTimerElementKey() : listener);
    }

    /** A date read from the database is a timestamp, which equals no plain date. */
    private static Date asDate(Date date) {
        return new Date(date.getTime());
    }

    /** How many due dates were moved. */
    record Moved(int tasks, int timers) {

        Moved plus(Moved other) {
            return new Moved(tasks + other.tasks, timers + other.timers);
        }
    }
}
