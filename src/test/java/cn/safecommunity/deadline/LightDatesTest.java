package cn.safecommunity.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.calendar.OfficialCalendar;
import cn.safecommunity.calendar.WorkingDays;
import cn.safecommunity.policy.Level;
import cn.safecommunity.policy.Policy.Lights;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Facts about the days on which the lights of a stage come. */
class LightDatesTest {

    private final WorkingDays days = OfficialCalendar.days();

    @Test
    void comesInWorkingDaysOfTheOfficialCalendar() {
        LightDates dates = dates(clock(10, 0, "2013-04-16"));
        assertThat(dates.due()).isEqualTo("2013-04-28");
        assertThat(dates.yellowLight()).isEqualTo("2013-04-25");
        assertThat(days.between(dates.yellowLight(), dates.due())).isEqualTo(3);
        assertThat(dates.yellowCard()).isEqualTo("2013-04-29");
        assertThat(dates.redCard()).isEqualTo("2013-05-09");
        assertThat(days.between(dates.due(), dates.redCard())).isEqualTo(6);
    }

    @Test
    void neverWarnsBeforeTheFirstDayThatCounts() {
        LightDates dates = dates(clock(2, 0, "2013-04-16"));
        assertThat(dates.due()).isEqualTo("2013-04-18");
        assertThat(dates.yellowLight()).isEqualTo("2013-04-17");
    }

    @Test
    void goesOnWithWhatWasLeft() {
        assertThat(dates(clock(10, 6, "2013-04-16")).due()).isEqualTo("2013-04-22");
    }

    @Test
    void leavesAtLeastOneWorkingDay() {
        assertThat(dates(clock(10, 10, "2013-04-28")).due()).isEqualTo("2013-05-02");
        assertThat(dates(clock(10, 14, "2013-04-28")).due()).isEqualTo("2013-05-02");
    }

    @Test
    void countsTheDayOfLeavingButNotTheDayOfArriving() {
        assertThat(clock(10, 0, "2013-04-16").usedOn(days, LocalDate.of(2013, 4, 16)))
                .isZero();
        assertThat(clock(10, 2, "2013-04-16").usedOn(days, LocalDate.of(2013, 4, 18)))
                .isEqualTo(4);
    }

    @Test
    void showsTheLightOfTheDay() {
        LightDates dates = dates(clock(10, 0, "2013-04-16"));
        assertThat(dates.shownOn(LocalDate.of(2013, 4, 24))).isEqualTo(Light.GREEN);
        assertThat(dates.shownOn(LocalDate.of(2013, 4, 25))).isEqualTo(Light.YELLOW_LIGHT);
        assertThat(dates.shownOn(LocalDate.of(2013, 4, 28))).isEqualTo(Light.YELLOW_LIGHT);
        assertThat(dates.shownOn(LocalDate.of(2013, 4, 29))).isEqualTo(Light.YELLOW_CARD);
        assertThat(dates.shownOn(LocalDate.of(2013, 5, 8))).isEqualTo(Light.YELLOW_CARD);
        assertThat(dates.shownOn(LocalDate.of(2013, 5, 9))).isEqualTo(Light.RED_CARD);
    }

    private LightDates dates(StageClock clock) {
        return LightDates.of(clock, days, new Lights(3, 5));
    }

    private static StageClock clock(int limit, int used, String since) {
        return new StageClock(
                new Stage(1, Level.COUNTY, "handling", 0), 1, limit, null, used, LocalDate.parse(since), "p");
    }
}
