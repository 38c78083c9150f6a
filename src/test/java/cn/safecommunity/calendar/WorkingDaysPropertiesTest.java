package cn.safecommunity.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every day of the published years, whatever the State Council's notices move. */
class WorkingDaysPropertiesTest {

    private final WorkingDays days = OfficialCalendar.days();

    /** Far enough from the last published year for any number of days that is added here. */
    @Provide
    Arbitrary<LocalDate> published() {
        LocalDate first = LocalDate.of(2013, 1, 1);
        LocalDate last = LocalDate.of(2025, 12, 31);
        return Arbitraries.longs()
                .between(first.toEpochDay(), last.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Integer> number() {
        return Arbitraries.integers().between(0, 90);
    }

    @Provide
    Arbitrary<Integer> positive() {
        return Arbitraries.integers().between(1, 90);
    }

    @Property
    void aDueDayIsNeverOff(@ForAll("published") LocalDate start, @ForAll("positive") int n) {
        assertThat(days.isWorkingDay(days.plus(start, n))).isTrue();
        assertThat(days.isWorkingDay(days.minus(start, n))).isTrue();
    }

    @Property
    void addingDaysIsAssociative(
            @ForAll("published") LocalDate start, @ForAll("number") int first, @ForAll("number") int second) {
        assertThat(days.plus(days.plus(start, first), second)).isEqualTo(days.plus(start, first + second));
        assertThat(days.minus(days.minus(start, first), second)).isEqualTo(days.minus(start, first + second));
    }

    @Property
    void countingGivesBackWhatWasAdded(@ForAll("published") LocalDate start, @ForAll("number") int n) {
        assertThat(days.between(start, days.plus(start, n))).isEqualTo(n);
    }

    @Property
    void fromAWorkingDayThereIsAWayBack(@ForAll("published") LocalDate start, @ForAll("number") int n) {
        LocalDate working = days.plus(start, 1);
        assertThat(days.minus(days.plus(working, n), n)).isEqualTo(working);
    }

    @Property
    void aLaterStartIsNeverDueEarlier(
            @ForAll("published") LocalDate start, @ForAll("number") int later, @ForAll("positive") int n) {
        assertThat(days.plus(start.plusDays(later), n)).isAfterOrEqualTo(days.plus(start, n));
    }
}
