package cn.safecommunity.demonstration;

import cn.safecommunity.engine.TimersRest;
import cn.safecommunity.local.Drill;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets time pass: the drill clock goes from moment to moment, and every timer fires at its own, the earliest first. The
 * engine's executor rests meanwhile, so that nothing happens twice or in another order.
 */
@Component
@Profile("local")
class Time {

    private final Drill drill;
    private final ManagementService jobs;
    private final TimersRest rest;
    private final Clock clock;

    Time(Drill drill, ManagementService jobs, TimersRest rest, Clock clock) {
        this.drill = drill;
        this.jobs = jobs;
        this.rest = rest;
        this.clock = clock;
    }

    ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    /** From now on time passes by the script. */
    void take() {
        rest.begin();
    }

    /** Timers fire by themselves again. */
    void giveBack() {
        rest.end();
    }

    /** To that moment, unless it has passed already. */
    void moveTo(ZonedDateTime moment) {
        if (moment.isAfter(now())) {
            drill.moveTo(moment);
        }
    }

    /** The job that is due next, whether it waits for its moment or for a free hand. */
    Optional<Job> next() {
        return jobs.createJobQuery().withRetriesLeft().active().orderByJobDuedate().asc().listPage(0, 1).stream()
                .findFirst();
    }

    void fire(Job job) {
        moveTo(job.getDuedate().toInstant().atZone(clock.getZone()));
        jobs.executeJob(job.getId());
    }
}
