package cn.safecommunity.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts about the official calendar 2013 to 2016, and about years nobody has published. */
class WorkingDaysTest {

    private final WorkingDays days = OfficialCalendar.days();

    @ParameterizedTest
    @CsvSource({
        "2013-04-16, 10, 2013-04-28",
        "2013-04-26,  1, 2013-04-27",
        "2013-04-28,  1, 2013-05-02",
        "2013-06-07,  5, 2013-06-17",
        "2013-09-18,  5, 2013-09-26",
        "2013-09-27,  5, 2013-10-10",
        "2013-09-27, 20, 2013-10-30",
        "2014-01-24,  5, 2014-01-30",
        "2014-01-30,  1, 2014-02-07",
        "2014-09-26,  5, 2014-10-09",
        "2015-02-13,  5, 2015-02-26",
        "2015-09-02,  5, 2015-09-10",
        "2015-09-02, 20, 2015-10-08",
        "2015-12-31,  5, 2016-01-08"
    })
    void countsByTheStateCouncilsNotices(LocalDate start, int n, LocalDate due) {
        assertThat(days.plus(start, n)).isEqualTo(due);
        assertThat(days.between(start, due)).isEqualTo(n);
        assertThat(days.between(due, start)).isEqualTo(-n);
    }

    @Test
    void takesTheLastOfAprilForAHoliday() {
        LocalDate firstReport = LocalDate.of(2013, 4, 30);
        assertThat(days.isWorkingDay(firstReport)).isFalse();
        assertThat(days.minus(firstReport, 1)).isEqualTo("2013-04-28");
        assertThat(days.between(LocalDate.of(2013, 4, 16), days.minus(firstReport, 1)))
                .isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"2013, 250", "2014, 250", "2015, 249", "2016, 250", "2026, 248"})
    void hasTheOfficialNumberOfWorkingDaysAYear(int year, int number) {
        assertThat(days.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(number);
    }

    @Test
    void countsBackwardsOverHolidaysAndMakeUpDays() {
        assertThat(days.minus(LocalDate.of(2013, 5, 2), 1)).isEqualTo("2013-04-28");
        assertThat(days.minus(LocalDate.of(2013, 4, 28), 10)).isEqualTo("2013-04-16");
    }

    @Test
    void staysOnTheDayWhenNothingIsAdded() {
        LocalDate sunday = LocalDate.of(2013, 4, 14);
        assertThat(days.plus(sunday, 0)).isEqualTo(sunday);
        assertThat(days.between(sunday, sunday)).isZero();
    }

    @Test
    void refusesToCountByANegativeNumber() {
        assertThatThrownBy(() -> days.plus(LocalDate.of(2013, 4, 16), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsTheWeekAndTheLawInAYearNotPublishedAndSaysSo() {
        assertThat(days.isProvisional(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(days.isProvisional(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(days.plus(LocalDate.of(2026, 12, 31), 1)).isEqualTo("2027-01-04");
        assertThat(days.plus(LocalDate.of(2027, 2, 3), 2)).isEqualTo("2027-02-09");
        assertThat(days.state(LocalDate.of(2027, 10, 1))).isEqualTo(DayState.off);
        assertThat(days.state(LocalDate.of(2027, 10, 4))).isEqualTo(DayState.ordinary);
        assertThat(days.isProvisional(LocalDate.of(2027, 10, 1))).isTrue();
    }
}
