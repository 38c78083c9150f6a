package cn.safecommunity.deadline;

import cn.safecommunity.calendar.WorkingDays;
import cn.safecommunity.policy.Policy.Lights;
import java.time.LocalDate;

/**
 * The days at whose first moment the lights of a stage come. With the day {@code due} as the last day of the stage:
 *
 * <ul>
 *   <li>the yellow light comes at the start of the working day after whose end {@code yellowLightDaysLeft} more working
 *       days are left (due day included), but never before the first working day that counts;
 *   <li>the yellow card comes as soon as the due day is over, on whatever day that is;
 *   <li>the red card comes at the start of the first working day that makes the stage more than
 *       {@code redCardDaysOverdue} working days late; days off make nobody later.
 * </ul>
 */
record LightDates(LocalDate due, LocalDate yellowLight, LocalDate yellowCard, LocalDate redCard) {

    static LightDates of(StageClock clock, WorkingDays days, Lights lights) {
        LocalDate due = clock.dueOn(days);
        LocalDate first = days.plus(clock.runningSince(), 1);
        LocalDate warning = days.minus(due, lights.yellowLightDaysLeft());
        return new LightDates(
                due,
                warning.isBefore(first) ? first : warning,
                due.plusDays(1),
                days.plus(due, lights.redCardDaysOverdue() + 1));
    }

    LocalDate of(Light light) {
        return switch (light) {
            case YELLOW_LIGHT -> yellowLight;
            case YELLOW_CARD -> yellowCard;
            case RED_CARD -> redCard;
            case GREEN -> throw new IllegalArgumentException("Green is no light that comes");
        };
    }

    /** What a screen shows on that day. */
    Light shownOn(LocalDate day) {
        Light shown = Light.GREEN;
        for (Light light : Light.RAISED) {
            if (!day.isBefore(of(light))) {
                shown = light;
            }
        }
        return shown;
    }
}
