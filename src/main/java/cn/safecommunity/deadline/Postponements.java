package cn.safecommunity.deadline;

import cn.safecommunity.Refusal;
import cn.safecommunity.WrittenDay;
import cn.safecommunity.calendar.WorkingDays;
import cn.safecommunity.policy.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;

/**
 * Puts off the last day of an open task. The limit of its stage becomes so many working days longer, so that the tasks of the
 * stage, its lights and their timers go along, the clock can be stopped and started as before, and a day off published
 * later counts; where a date of the task hangs on no stage, the timers that end on the same moment go along.
 */
@Service
public class Postponements {

    /** As far ahead as a last day may be, in years; more is a slip of the pen. */
    private static final int LONGEST_YEARS = 1;

    private final Stages stages;
    private final StageClockRepository clocks;
    private final DueDates dueDates;
    private final Rescheduling rescheduling;
    private final ManagementService jobs;
    private final WorkingDays days;
    private final Clock clock;

    Postponements(
            Stages stages,
            StageClockRepository clocks,
            DueDates dueDates,
            Rescheduling rescheduling,
            ManagementService jobs,
            WorkingDays days,
            Clock clock) {
        this.stages = stages;
        this.clocks = clocks;
        this.dueDates = dueDates;
        this.rescheduling = rescheduling;
        this.jobs = jobs;
        this.days = days;
        this.clock = clock;
    }

    /** Whose task it is: the case, the level that acts, and which of several stages of that name. */
    public record Place(long caseId, Level level, int part) {}

    /**
     * The last day that the task had; refuses a task without a limit and a day that is not a later working day within a
     * year, each with a sentence at the field {@code dueOn}.
     */
    public LocalDate putOff(Task task, Place place, LocalDate to) {
        Date due = task.getDueDate();
        if (due == null) {
            throw Refusal.at("dueOn", "这个任务没有规定期限，不能修改期限。");
        }
        LocalDate from = LocalDate.ofInstant(due.toInstant(), clock.getZone());
        check(from, to);
        Stage stage = stages.of(place.caseId(), place.level(), task.getTaskDefinitionKey(), place.part());
        clocks.running(stage).ifPresentOrElse(running -> putOff(running, to), () -> putOff(task, dueDates.endOf(to)));
        return from;
    }

    private void check(LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            throw Refusal.at("dueOn", "期限只能延后，不能提前：现在的期限是" + WrittenDay.of(from) + "，请填写这一天以后的工作日。");
        }
        LocalDate latest = LocalDate.now(clock).plusYears(LONGEST_YEARS);
        if (to.isAfter(latest)) {
            throw Refusal.at("dueOn", "期限最多延后到一年以内，也就是" + WrittenDay.of(latest) + "。请核对年份。");
        }
        if (to.isBefore(LocalDate.now(clock))) {
            throw Refusal.at("dueOn", WrittenDay.of(to) + "已经过去，请填写今天或者以后的工作日。");
        }
        if (!days.isWorkingDay(to)) {
            throw Refusal.at("dueOn", WrittenDay.of(to) + "是休息日，请改为工作日，例如" + WrittenDay.of(days.plus(to, 1)) + "。");
        }
    }

    private void putOff(StageClock running, LocalDate to) {
        clocks.putOff(running, running.usedDays() + days.between(running.runningSince(), to), to);
        dueDates.follow(clocks.running(running.stage()).orElseThrow());
    }

    private void putOff(Task task, Date to) {
        Date from = task.getDueDate();
        rescheduling.move(task, to); // before the timers, which take along a task that ends with them
        List<Job> timers = jobs.createJobQuery()
                .executionId(task.getExecutionId())
                .timers()
                .list();
        timers.stream()
                .filter(timer -> from.getTime() == timer.getDuedate().getTime())
                .forEach(timer -> rescheduling.move(timer, to));
    }
}
