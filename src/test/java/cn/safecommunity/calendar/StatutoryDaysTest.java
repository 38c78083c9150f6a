package cn.safecommunity.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.calendar.StatutoryDays.StatutoryDay;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts about the days that are off by law, in the three versions of the regulation. */
class StatutoryDaysTest {

    private final StatutoryDays statutory = OfficialCalendar.STATUTORY;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2013 | 01-01 02-09 02-10 02-11 04-04 05-01 06-12 09-19 10-01 10-02 10-03",
                "2014 | 01-01 01-31 02-01 02-02 04-05 05-01 06-02 09-08 10-01 10-02 10-03",
                "2024 | 01-01 02-10 02-11 02-12 04-04 05-01 06-10 09-17 10-01 10-02 10-03",
                "2025 | 01-01 01-28 01-29 01-30 01-31 04-04 05-01 05-02 05-31 10-01 10-02 10-03 10-06",
                "2027 | 01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03",
                "2033 | 01-01 01-30 01-31 02-01 02-02 04-04 05-01 05-02 06-01 09-08 10-01 10-02 10-03"
            })
    void followsTheVersionOfTheRegulationThatIsInForce(int year, String days) {
        assertThat(statutory.of(year))
                .extracting(each -> each.day().toString())
                .containsExactlyElementsOf(Arrays.stream(days.split(" "))
                        .map(day -> year + "-" + day)
                        .toList());
    }

    /** What the State Council published proves the table of festivals and the three versions of the regulation. */
    @ParameterizedTest
    @ValueSource(ints = {2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void isOffInEveryPublishedYearUnderItsName(int year) {
        assertThat(statutory.of(year)).allSatisfy(each -> {
            assertThat(OfficialCalendar.TABLE.days().get(each.day()))
                    .as("%s", each)
                    .isEqualTo(DayKind.off);
            assertThat(nameOf(each.day())).as("%s", each).contains(each.name());
        });
    }

    private static String nameOf(LocalDate day) {
        return OfficialCalendar.HOLIDAYS.stream()
                .filter(each -> each.day().equals(day))
                .findFirst()
                .orElseThrow()
                .name();
    }

    @Test
    void givesBothNamesWhereTwoHolidaysMeet() {
        assertThat(statutory.of(2020)).contains(on("2020-10-01", "国庆节"), on("2020-10-01", "中秋节"));
    }

    @Test
    void hasTheFixedDaysAlsoWhereTheTableOfFestivalsEnds() {
        assertThat(statutory.of(2051))
                .isEqualTo(List.of(
                        on("2051-01-01", "元旦"),
                        on("2051-05-01", "劳动节"),
                        on("2051-05-02", "劳动节"),
                        on("2051-10-01", "国庆节"),
                        on("2051-10-02", "国庆节"),
                        on("2051-10-03", "国庆节")));
    }

    private static StatutoryDay on(String day, String name) {
        return new StatutoryDay(LocalDate.parse(day), name);
    }
}
