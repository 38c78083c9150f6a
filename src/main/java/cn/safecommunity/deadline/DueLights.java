package cn.safecommunity.deadline;

import cn.safecommunity.calendar.WorkingDays;
import cn.safecommunity.policy.Policy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The lights of many tasks at once, by nothing but their due dates: the same that {@link LightDates} says of each. */
@Service
public class DueLights {

    private final WorkingDays days;
    private final Policy policy;
    private final Clock clock;

    DueLights(WorkingDays days, Policy policy, Clock clock) {
        this.days = days;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * The limits of today.
     *
     * @param begins the first moment of today: what is due before it is late
     * @param soonUntil the first moment that is not due soon any more
     * @param fresh the day on or after which a clock must have started for its first working day not to have come: it
     *     shows no yellow light yet
     */
    public record Today(Instant begins, Instant soonUntil, LocalDate fresh) {}

    /** How a task stands: its light, and the working days after today until it is due, negative when it is late. */
    public record Standing(Light light, int workingDaysLeft) {}

    public Today today() {
        LocalDate today = LocalDate.now(clock);
        LocalDate soon = days.plus(today, policy.lights().yellowLightDaysLeft());
        LocalDate fresh = days.lastUntil(today);
        return new Today(startOf(today), startOf(soon.plusDays(1)), fresh);
    }

    /** How a task stands that is due then; null when it has no limit. */
    public @Nullable Standing of(@Nullable Instant due, boolean fresh) {
        if (due == null) {
            return null;
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate last = LocalDate.ofInstant(due, zone());
        int left = days.between(today, last);
        return new Standing(light(today, last, left, fresh), left);
    }

    private Light light(LocalDate today, LocalDate last, int left, boolean fresh) {
        if (today.isAfter(last)) {
            return today.isBefore(days.plus(last, policy.lights().redCardDaysOverdue() + 1))
                    ? Light.YELLOW_CARD
                    : Light.RED_CARD;
        }
        return !fresh && left <= policy.lights().yellowLightDaysLeft() ? Light.YELLOW_LIGHT : Light.GREEN;
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    private ZoneId zone() {
        return clock.getZone();
    }
}
