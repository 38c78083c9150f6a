package cn.safecommunity.deadline;

import cn.safecommunity.calendar.WorkingDays;
import cn.safecommunity.policy.Level;
import cn.safecommunity.policy.Policy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Service;

/** When things are due; the models ask for the dates of their timers and tasks, the screens for the days left. */
@Service("deadlines")
public class Deadlines {

    /** The date of a timer whose light has come already: it stays dark. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final Stages stages;
    private final StageClocks clocks;
    private final DeadlineCards cards;
    private final WorkingDays days;
    private final Policy policy;
    private final Clock clock;

    Deadlines(Stages stages, StageClocks clocks, DeadlineCards cards, WorkingDays days, Policy policy, Clock clock) {
        this.stages = stages;
        this.clocks = clocks;
        this.cards = cards;
        this.days = days;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * When a light of the stage comes, see {@link LightDates}. Each light comes once in a round of a stage: coming back
     * from a correction does not raise it again, although the due date has moved.
     */
    public Date at(VariableScope scope, String light) {
        return at(clocks.started(scope), Light.of(light));
    }

    Date at(StageClock running, Light light) {
        LocalDate day = cards.isIssued(running, light) ? NEVER : dates(running).of(light);
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    /** The last moment of the stage the execution or task is in. */
    public Date due(VariableScope scope) {
        return due(clocks.started(scope));
    }

    Date due(StageClock running) {
        return Date.from(endOf(running.dueOn(days)));
    }

    /** The last moment of a rectification that starts now. */
    public Date rectification(VariableScope scope) {
        return rectification(LocalDate.now(clock));
    }

    /** The last moment of a rectification that started on that day; a day off moves it to the next working day. */
    public Date rectification(LocalDate start) {
        return rectification(start, days);
    }

    /** The same by another calendar. */
    public Date rectification(LocalDate start, WorkingDays calendar) {
        LocalDate last = start.plusMonths(policy.limit("rectificationMonths"));
        return Date.from(endOf(calendar.isWorkingDay(last) ? last : calendar.plus(last, 1)));
    }

    /** The end of a public notice that starts now. */
    public Date noticeEnd() {
        return noticeEnd(LocalDate.now(clock));
    }

    /** The end of a public notice that started on that day. */
    public Date noticeEnd(LocalDate start) {
        return Date.from(endOf(days.plus(start, policy.limit("publicNotice"))));
    }

    /** The last moment of the working days of a limit that runs from that day, whatever stage it belongs to. */
    public Date after(LocalDate start, String limitName) {
        return after(start, limitName, days);
    }

    /** The same by another calendar. */
    public Date after(LocalDate start, String limitName, WorkingDays calendar) {
        return Date.from(endOf(calendar.plus(start, policy.limit(limitName))));
    }

    /** What is left of the time of a stage, by the key of a task or of the stage; empty while no clock runs. */
    public Optional<Deadline> of(long caseId, Level level, String step) {
        return of(caseId, level, step, 0);
    }

    /** The same of one of several stages of that name that the case has at once. */
    public Optional<Deadline> of(long caseId, Level level, String step, int part) {
        return running(caseId, level, step, part).map(RunningStage::deadline);
    }

    /** The same with the day since which its time runs. */
    public Optional<RunningStage> running(long caseId, Level level, String step, int part) {
        return clocks.running(stages.of(caseId, level, step, part))
                .map(running -> RunningStage.of(running, deadline(running)));
    }

    /**
     * A stage whose time is running, since when, and what is left of it.
     *
     * @param part which of several of that name that the case has at once; 0 where there is one only
     */
    public record RunningStage(long caseId, Level level, String step, int part, LocalDate since, Deadline deadline) {

        private static RunningStage of(StageClock running, Deadline deadline) {
            Stage stage = running.stage();
            return new RunningStage(
                    stage.caseId(), stage.level(), stage.step(), stage.part(), running.runningSince(), deadline);
        }
    }

    /** Every stage whose time is running in the cases of these counties, in those that concern none, and where it waits for the city. */
    public List<RunningStage> runningAround(Collection<String> counties) {
        return stages(clocks.runningAround(counties));
    }

    /** Many clocks were started on one day with one limit; the days of each such kind are counted once. */
    List<RunningStage> stages(List<StageClock> running) {
        Map<List<?>, Deadline> counted = new HashMap<>();
        return running.stream()
                .map(each -> RunningStage.of(
                        each,
                        counted.computeIfAbsent(
                                Arrays.asList(each.runningSince(), each.limitDays(), each.usedDays(), each.fixedDue()),
                                kind -> deadline(each))))
                .toList();
    }

    /** What is left of the time of a clock. */
    Deadline deadline(StageClock running) {
        LightDates dates = dates(running);
        LocalDate today = LocalDate.now(clock);
        return new Deadline(
                endOf(dates.due()),
                days.between(today, dates.due()),
                dates.shownOn(today),
                days.isProvisional(running.runningSince()) || days.isProvisional(dates.due()));
    }

    private LightDates dates(StageClock running) {
        return dates(running, days);
    }

    private LightDates dates(StageClock running, WorkingDays calendar) {
        return LightDates.of(running, calendar, policy.lights());
    }

    /** Whether a date of the stage has moved since the calendar was that one. */
    boolean hasMoved(StageClock running, WorkingDays before) {
        return !dates(running, before).equals(dates(running));
    }

    /** The day of that moment, as people here count it. */
    LocalDate dayOf(Date moment) {
        return LocalDate.ofInstant(moment.toInstant(), clock.getZone());
    }

    /** The last moment of that day. */
    Date endOfDay(LocalDate day) {
        return Date.from(endOf(day));
    }

    private Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(clock.getZone()).toInstant();
    }
}
