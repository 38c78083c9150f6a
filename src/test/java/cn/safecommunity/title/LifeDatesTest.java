package cn.safecommunity.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.policy.Policy.TitleRule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every day that counts in the life of a title. */
class LifeDatesTest {

    private static final TitleRule RULE = new TitleRule(3, 2, 6, 12);

    private static LifeDates conferredOn(String day) {
        LocalDate from = LocalDate.parse(day);
        return new LifeDates(from, from, LifeDates.lastDay(from, RULE), RULE);
    }

    @ParameterizedTest
    @CsvSource({
        "2014-11-20, 2017-11-19, 2017-11-20",
        "2014-01-01, 2016-12-31, 2017-01-01",
        "2012-02-29, 2015-02-27, 2015-02-28",
        "2013-03-01, 2016-02-29, 2016-03-01"
    })
    void isValidToTheDayBeforeTheThirdAnniversary(String conferred, LocalDate lastDay, LocalDate expires) {
        assertThat(conferredOn(conferred).validUntil()).isEqualTo(lastDay);
        assertThat(conferredOn(conferred).expiresOn()).isEqualTo(expires);
    }

    @ParameterizedTest
    @CsvSource({"2014-11-20, 2016-05-20, 2016-11-19", "2014-02-28, 2015-08-28, 2016-02-27"})
    void isCheckedOnTheSpotWithinTwoYears(String conferred, LocalDate opens, LocalDate due) {
        assertThat(conferredOn(conferred).spotCheckOpens()).isEqualTo(opens);
        assertThat(conferredOn(conferred).spotCheckDue()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2014-11-20, 2016-11-20", "2013-03-01, 2015-03-01", "2012-02-29, 2014-02-28"})
    void canBeAssessedAgainInTheLastYear(String conferred, LocalDate opens) {
        assertThat(conferredOn(conferred).reassessmentOpens()).isEqualTo(opens);
    }

    @ParameterizedTest
    @CsvSource({"2014-11-20, 2015-11-20 2016-11-20", "2012-02-29, 2013-02-28 2014-02-28"})
    void isReportedOnAtEachAnniversaryOnWhichItIsValid(String conferred, String days) {
        assertThat(conferredOn(conferred).anniversaries().map(LocalDate::toString))
                .containsExactly(days.split(" "));
    }

    @Test
    void countsTheYearsThatItHasBeenHeld() {
        assertThat(conferredOn("2012-02-29").yearOf(LocalDate.parse("2014-02-28")))
                .isEqualTo(2);
    }

    @Test
    void isRenewedFromTheEndOfItsPeriodAndNotFromTheDayOfTheReassessment() {
        LifeDates first = conferredOn("2014-11-20");
        assertThat(first.renewedUntil()).isEqualTo("2020-11-19");

        LifeDates second = new LifeDates(first.conferredOn(), first.expiresOn(), first.renewedUntil(), RULE);
        assertThat(second.spotCheckDue()).isEqualTo("2019-11-19");
        assertThat(second.reassessmentOpens()).isEqualTo("2019-11-20");
        assertThat(second.renewedUntil()).isEqualTo("2023-11-19");
    }

    @Test
    void keepsAnniversariesOverARenewal() {
        LifeDates first = conferredOn("2014-11-20");
        LifeDates second = new LifeDates(first.conferredOn(), first.expiresOn(), first.renewedUntil(), RULE);
        assertThat(second.anniversaries().map(LocalDate::toString))
                .containsExactly("2015-11-20", "2016-11-20", "2017-11-20", "2018-11-20", "2019-11-20");
    }

    @Test
    void anotherCityHasOtherYears() {
        TitleRule five = new TitleRule(5, 3, 12, 18);
        LocalDate from = LocalDate.parse("2014-11-20");
        LifeDates dates = new LifeDates(from, from, LifeDates.lastDay(from, five), five);
        assertThat(dates.validUntil()).isEqualTo("2019-11-19");
        assertThat(dates.spotCheckOpens()).isEqualTo("2016-11-20");
        assertThat(dates.spotCheckDue()).isEqualTo("2017-11-19");
        assertThat(dates.reassessmentOpens()).isEqualTo("2018-05-20");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1, 1", "3, 4, 6, 12", "3, 2, 0, 12", "3, 2, 6, 37"})
    void refusesAPolicyThatCannotBe(int years, int within, int months, int reassessment) {
        assertThatThrownBy(() -> new TitleRule(years, within, months, reassessment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("title:");
    }
}
