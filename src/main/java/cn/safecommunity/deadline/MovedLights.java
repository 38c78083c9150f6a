package cn.safecommunity.deadline;

import cn.safecommunity.calendar.WorkingDays;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.policy.Policy;
import cn.safecommunity.policy.Policy.Lights;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.stereotype.Component;

/**
 * A light that somebody has moved in the engine moves the last day of its stage, which people see, to where the light would follow
 * from it; the other lights go along.
 */
@Component
public class MovedLights {

    private final StageClockRepository clocks;
    private final Deadlines deadlines;
    private final DueDates dueDates;
    private final WorkingDays days;
    private final Lights lights;
    private final ProcessEngineConfigurationImpl engine;

    MovedLights(
            StageClockRepository clocks,
            Deadlines deadlines,
            DueDates dueDates,
            WorkingDays days,
            Policy policy,
            ProcessEngineConfigurationImpl engine) {
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.dueDates = dueDates;
        this.days = days;
        this.lights = policy.lights();
        this.engine = engine;
    }

    /** Whether a timer is a light, which no task ends with. */
    public static boolean isLight(JobEntity timer) {
        return DueDates.light(timer).isPresent();
    }

    /** Does nothing for a timer that is no light, and for a light that stands where its stage puts it. */
    public void follow(JobEntity timer) {
        DueDates.light(timer)
                .ifPresent(light -> engine.getCommandExecutorTxRequired()
                        .execute(command -> command.runWithoutAuthorization(() -> {
                            stageOf(timer).ifPresent(running -> follow(running, light, timer));
                            return null;
                        })));
    }

    private Optional<StageClock> stageOf(JobEntity timer) {
        return engine.getRuntimeService().getVariable(timer.getExecutionId(), CaseVariables.CASE_ID)
                        instanceof Number caseId
                ? stageOf(timer, caseId.longValue())
                : Optional.empty();
    }

    private Optional<StageClock> stageOf(JobEntity timer, long caseId) {
        return clocks.runningOf(caseId).stream()
                .filter(running -> running.processInstanceId().equals(timer.getProcessInstanceId()))
                .filter(running -> dueDates.belongsTo(running.stage(), timer))
                .findFirst();
    }

    private void follow(StageClock running, Light light, JobEntity timer) {
        LocalDate day = deadlines.dayOf(timer.getDuedate());
        if (day.equals(deadlines.dayOf(deadlines.at(running, light)))) {
            return;
        }
        LocalDate last = lastDay(light, day);
        clocks.putOff(running, running.usedDays() + days.between(running.runningSince(), last), last);
        dueDates.follow(clocks.running(running.stage()).orElseThrow());
    }

    /** The other way round than {@link LightDates}. */
    private LocalDate lastDay(Light light, LocalDate day) {
        return switch (light) {
            case YELLOW_LIGHT -> days.plus(day, lights.yellowLightDaysLeft());
            case YELLOW_CARD -> day.minusDays(1);
            case RED_CARD -> days.minus(day, lights.redCardDaysOverdue() + 1);
            case GREEN -> throw new IllegalArgumentException("Green is no light that comes");
        };
    }
}
