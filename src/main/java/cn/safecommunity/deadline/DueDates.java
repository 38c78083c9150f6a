package cn.safecommunity.deadline;

import cn.safecommunity.calendar.HolidaysPublished;
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
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the due dates of open tasks and timers to where the calendar now puts them, and touches nothing else. */
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
    @EventListener
    public void move(HolidaysPublished published) {
        engine.getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> {
                    clocks.allRunning().stream()
                            .filter(running -> deadlines.hasMoved(running, published.before()))
                            .forEach(running -> move(running, published));
                    moveRectifications(published);
                    moveSilences(published);
                    return null;
                }));
    }

    private void move(StageClock running, HolidaysPublished published) {
        Date due = deadlines.due(running);
        long caseId = running.stage().caseId();
        for (String key : stages.tasks(running.stage())) {
            moveTasks(running.processInstanceId(), caseId, key, due);
        }
        for (Job job : timers(running.processInstanceId())) {
            light(job)
                    .filter(light -> belongsTo(running.stage(), job))
                    .ifPresent(light -> move(job, deadlines.at(running, light)));
        }
        tell(
                published,
                caseId,
                running.stage().level(),
                "办理期限",
                running.dueOn(published.before()),
                deadlines.dayOf(due));
    }

    private void moveRectifications(HolidaysPublished published) {
        for (Job job :
                management.createJobQuery().activityId(RECTIFICATION_OVERDUE).list()) {
            LocalDate start = deadlines.dayOf(job.getCreateTime());
            Date before = deadlines.rectification(start, published.before());
            Date due = deadlines.rectification(start);
            if (!due.equals(before)) {
                long caseId = caseId(job);
                moveTasks(job.getProcessInstanceId(), caseId, RECTIFY, due);
                move(job, due);
                tell(published, caseId, null, "整改期限", deadlines.dayOf(before), deadlines.dayOf(due));
            }
        }
    }

    /** Who countersigns has a time of their own, which began when they were asked. */
    private void moveSilences(HolidaysPublished published) {
        for (Job job : management.createJobQuery().activityId(SILENCE).list()) {
            LocalDate start = deadlines.dayOf(job.getCreateTime());
            Date before = deadlines.after(start, COUNTERSIGN, published.before());
            Date due = deadlines.after(start, COUNTERSIGN);
            if (!due.equals(before)) {
                move(tasks.createTaskQuery().executionId(job.getExecutionId()).singleResult(), due);
                move(job, due);
                tell(published, caseId(job), null, "会签答复期限", deadlines.dayOf(before), deadlines.dayOf(due));
            }
        }
    }

    /** A light can move although the last day stays; only the last day is told. */
    private static void tell(
            HolidaysPublished published,
            long caseId,
            @Nullable String level,
            String what,
            LocalDate from,
            LocalDate to) {
        if (!from.equals(to)) {
            published.moved(caseId, level, what, from, to);
        }
    }

    private long caseId(Job job) {
        return ((Number) runtime.getVariable(job.getExecutionId(), CASE_ID)).longValue();
    }

    private List<Job> timers(String processInstanceId) {
        return management
                .createJobQuery()
                .processInstanceId(processInstanceId)
                .timers()
                .list();
    }

    private void moveTasks(String processInstanceId, long caseId, String key, Date due) {
        for (Task task : tasks.createTaskQuery()
                .processInstanceId(processInstanceId)
                .taskDefinitionKey(key)
                .list()) {
            if (isOf(caseId, tasks.getVariable(task.getId(), CASE_ID))) {
                move(task, due);
            }
        }
    }

    private void move(Task task, Date due) {
        if (!due.equals(asDate(task.getDueDate()))) {
            task.setDueDate(due);
            tasks.saveTask(task);
        }
    }

    private void move(Job job, Date due) {
        if (!due.equals(asDate(job.getDuedate()))) {
            management.setJobDuedate(job.getId(), due);
        }
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
}
