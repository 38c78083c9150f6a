package cn.safecommunity.deadline;

import cn.safecommunity.calendar.HolidaysPublished;
import cn.safecommunity.calendar.WorkingDays;
import cn.safecommunity.engine.CaseVariables;
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

/** Moves the due dates of the stages' open tasks and timers to where the calendar now puts them, and touches nothing else. */
@Component
class DueDates {

    private final Stages stages;
    private final StageClockRepository clocks;
    private final Deadlines deadlines;
    private final ProcessEngineConfigurationImpl engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final Rescheduling rescheduling;
    private final List<DatedLimits> dated;

    DueDates(
            Stages stages,
            StageClockRepository clocks,
            Deadlines deadlines,
            ProcessEngineConfigurationImpl engine,
            Rescheduling rescheduling,
            List<DatedLimits> dated) {
        this.stages = stages;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.management = engine.getManagementService();
        this.rescheduling = rescheduling;
        this.dated = List.copyOf(dated);
    }

    /** Moves everything, whosever it is: the right to publish includes it. */
    @EventListener
    public void move(HolidaysPublished published) {
        engine.getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> {
                    clocks.allRunning().stream()
                            .forEach(running -> move(running, recounted(running, published), published));
                    return null;
                }));
    }

    /** A light can move although the last day stays; only the last day is told. */
    private void move(StageClock running, StageClock now, HolidaysPublished published) {
        if (now.equals(running) && !deadlines.hasMoved(running, published.before())) {
            return;
        }
        Date due = moveAll(now);
        published.moved(
                running.stage().caseId(),
                running.stage().level(),
                "办理期限",
                running.dueOn(published.before()),
                deadlines.dayOf(due));
    }

    /** A day that was put off by hand, or that the notice names, stays; one to which working days were counted is counted again. */
    private StageClock recounted(StageClock running, HolidaysPublished published) {
        if (running.fixedDue() == null) {
            return running;
        }
        for (DatedLimits room : dated) {
            List<LocalDate> were = counted(room, running, published.before());
            int which = were.indexOf(running.fixedDue());
            if (which >= 0) {
                clocks.putOff(
                        running,
                        running.limitDays(),
                        counted(room, running, published.after()).get(which));
                return clocks.running(running.stage()).orElseThrow();
            }
        }
        return running;
    }

    private static List<LocalDate> counted(DatedLimits room, StageClock running, WorkingDays calendar) {
        Stage stage = running.stage();
        return room.counted(stage.step(), stage.caseId(), running.runningSince(), calendar);
    }

    /** Moves the tasks and timers of one stage, whosever they are, to where its clock now puts them. */
    void follow(StageClock running) {
        engine.getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> moveAll(running)));
    }

    /** The last moment of that day. */
    Date endOf(LocalDate day) {
        return deadlines.endOfDay(day);
    }

    private Date moveAll(StageClock running) {
        Date due = deadlines.due(running);
        for (String key : stages.tasks(running.stage())) {
            moveTasks(running.processInstanceId(), running.stage(), key, due);
        }
        for (Job job : timers(running.processInstanceId())) {
            light(job)
                    .filter(light -> belongsTo(running.stage(), job))
                    .ifPresent(light -> rescheduling.move(job, deadlines.at(running, light)));
        }
        return due;
    }

    private List<Job> timers(String processInstanceId) {
        return management
                .createJobQuery()
                .processInstanceId(processInstanceId)
                .timers()
                .list();
    }

    private void moveTasks(String processInstanceId, Stage stage, String key, Date due) {
        for (Task task : tasks.createTaskQuery()
                .processInstanceId(processInstanceId)
                .taskDefinitionKey(key)
                .list()) {
            if (isOf(
                    stage,
                    tasks.getVariable(task.getId(), CaseVariables.CASE_ID),
                    tasks.getVariable(task.getId(), CaseVariables.PART))) {
                rescheduling.move(task, due);
            }
        }
    }

    /** One instance can have several clocks at once: those of several case files, and those of several tasks. */
    boolean belongsTo(Stage stage, Job job) {
        TimerJobConfiguration timer = (TimerJobConfiguration) ((JobEntity) job).getJobHandlerConfiguration();
        boolean sameStep = timer.getTimerElementSecondaryKey() == null
                || stages.step(timer.getTimerElementKey()).equals(stage.step());
        return sameStep
                && isOf(
                        stage,
                        runtime.getVariable(job.getExecutionId(), CaseVariables.CASE_ID),
                        runtime.getVariable(job.getExecutionId(), CaseVariables.PART));
    }

    private static boolean isOf(Stage stage, @Nullable Object caseId, @Nullable Object part) {
        return caseId instanceof Number number
                && number.longValue() == stage.caseId()
                && CaseVariables.part(part) == stage.part();
    }

    /** The light of a timer: its element in the model, or the listener of a task. */
    static Optional<Light> light(Job job) {
        if (!(((JobEntity) job).getJobHandlerConfiguration() instanceof TimerJobConfiguration timer)) {
            return Optional.empty();
        }
        String listener = timer.getTimerElementSecondaryKey();
        return Light.find(listener == null ? timer.getTimerElementKey() : listener);
    }
}
