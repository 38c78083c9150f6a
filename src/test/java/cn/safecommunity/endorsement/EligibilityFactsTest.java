package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.community.Community;
import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.policy.Policy.EligibilityRule;
import cn.safecommunity.safety.Accident;
import cn.safecommunity.safety.ControlTarget;
import cn.safecommunity.safety.SafetyRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the register says of a unit on a day, and the words that follow from it. */
class EligibilityFactsTest {

    private static final EligibilityRule NATIONAL = new EligibilityRule(24, 2);
    private static final EligibilityRule PROVINCIAL = new EligibilityRule(12, 1);

    private static EligibilityFacts facts(
            String chain, EligibilityRule rule, String registered, String today, SafetyRecord... records) {
        Community community =
                new Community("610902104", UnitKind.TOWNSHIP, LocalDate.parse(registered), List.of(records));
        return new EligibilityFacts(Chain.of(chain), community, rule, LocalDate.parse(today));
    }

    private static SafetyRecord year(int year, boolean within, String gravest) {
        return new SafetyRecord(year, 0, 0, 0, within, gravest);
    }

    @Test
    void countsFullMonthsSinceRegistration() {
        assertThat(facts("national", NATIONAL, "2013-04-16", "2015-04-15").monthsRegistered())
                .isEqualTo(23);
        assertThat(facts("national", NATIONAL, "2013-04-16", "2015-04-16").monthsRegistered())
                .isEqualTo(24);
    }

    @Test
    void looksAtTheLatestFullYears() {
        EligibilityFacts facts = facts(
                "national", NATIONAL, "2012-01-10", "2015-06-01", year(2014, true, "none"), year(2012, false, "none"));
        assertThat(facts.requiredYears()).containsExactly(2013, 2014);
        assertThat(facts.missingYears()).containsExactly(2013);
        assertThat(facts.yearsOverTarget()).isEmpty();
    }

    @Test
    void findsAGraveAccidentSinceRegistrationOnTheNationalChainOnly() {
        SafetyRecord grave = year(2012, true, "grave");
        assertThat(facts("national", NATIONAL, "2012-01-10", "2015-06-01", grave)
                        .graveYears())
                .containsExactly(2012);
        assertThat(facts("provincial", PROVINCIAL, "2012-01-10", "2015-06-01", grave)
                        .graveYears())
                .isEmpty();
        assertThat(facts("provincial", PROVINCIAL, "2012-01-10", "2013-06-01", grave)
                        .graveYears())
                .containsExactly(2012);
    }

    @Test
    void doesNotTakeAGeneralAccidentForAGraveOne() {
        assertThat(facts("national", NATIONAL, "2012-01-10", "2015-06-01", year(2014, true, "general"))
                        .graveYears())
                .isEmpty();
    }

    @Test
    void saysWhenTheTwoYearsAreOver() {
        Reason reason = EligibilityReasons.of("tooShort", facts("national", NATIONAL, "2013-04-16", "2014-12-01"));
        assertThat(reason.earliest()).isEqualTo("2015-04-16");
        assertThat(reason.sentence()).contains("24 个月", "2015年4月16日");
    }

    @Test
    void saysFromWhichYearOnTheTargetsAreMetAgain() {
        Reason reason = EligibilityReasons.of(
                "overTarget",
                facts(
                        "national",
                        NATIONAL,
                        "2011-04-16",
                        "2015-02-01",
                        year(2013, false, "none"),
                        year(2014, true, "none")));
        assertThat(reason.earliest()).isEqualTo("2016-01-01");
        assertThat(reason.text()).contains("2013年").doesNotContain("2014年");
    }

    @Test
    void saysWhichYearsRecordIsMissingAndWhatToDo() {
        Reason reason =
                EligibilityReasons.of("recordMissing", facts("provincial", PROVINCIAL, "2013-04-16", "2015-02-01"));
        assertThat(reason.sentence()).contains("2014年", "补报");
    }

    @Test
    void saysWhenAGraveAccidentNoLongerStandsInTheWay() {
        Reason provincial = EligibilityReasons.of(
                "graveAccident",
                facts("provincial", PROVINCIAL, "2012-01-10", "2015-06-01", year(2014, true, "grave")));
        assertThat(provincial.earliest()).isEqualTo("2016-01-01");
        Reason national = EligibilityReasons.of(
                "graveAccident", facts("national", NATIONAL, "2012-01-10", "2015-06-01", year(2013, true, "major")));
        assertThat(national.earliest()).isEqualTo("2017-06-01");
    }

    private static SafetyRecord with(String day, int deaths) {
        LocalDate happened = LocalDate.parse(day);
        return SafetyRecord.of(
                happened.getYear(),
                new ControlTarget(9, 9, 9),
                List.of(new Accident(happened, "演练", deaths, 0, BigDecimal.ZERO)));
    }

    @ParameterizedTest
    @CsvSource({
        "national, 2012-01-09, 3, false",
        "national, 2012-01-10, 3, true",
        "national, 2012-01-10, 2, false",
        "national, 2015-05-31, 3, true",
        "provincial, 2012-01-10, 3, false",
        "provincial, 2013-12-31, 3, false",
        "provincial, 2014-01-01, 3, true",
        "provincial, 2014-01-01, 2, false",
        "provincial, 2015-05-31, 3, true",
        "provincial, 2015-05-31, 2, false"
    })
    void isVetoedByAGraveAccidentOfItsPeriod(String chain, String day, int deaths, boolean vetoed) {
        EligibilityRule rule = "national".equals(chain) ? NATIONAL : PROVINCIAL;
        assertThat(facts(chain, rule, "2012-01-10", "2015-06-01", with(day, deaths))
                        .graveYears()
                        .isEmpty())
                .isEqualTo(!vetoed);
    }

    @Test
    void isVetoedByAGraveAccidentOfLastYearAlsoWhenItRegisteredAfterIt() {
        assertThat(facts("national", NATIONAL, "2014-09-01", "2015-06-01", with("2014-03-02", 3))
                        .graveYears())
                .containsExactly(2014);
    }

    @ParameterizedTest
    @CsvSource({"2014-12-31, true", "2015-01-01, false", "2015-06-01, false"})
    void isVetoedByAnAccidentBeforeItRegisteredAgainThroughTheRuleOfLastYearOnly(String today, boolean vetoed) {
        assertThat(facts("national", NATIONAL, "2013-06-01", today, with("2013-05-20", 3))
                        .graveYears()
                        .isEmpty())
                .isEqualTo(!vetoed);
    }

    @Test
    void isNotToldToRegisterAgainWhenItHasDoneSoAfterTheAccident() {
        Reason reason = EligibilityReasons.of(
                "graveAccident", facts("national", NATIONAL, "2014-09-01", "2015-06-01", with("2014-03-02", 3)));
        assertThat(reason.sentence()).doesNotContain("重新备案");
        assertThat(reason.earliest()).isEqualTo("2016-01-01");
    }

    @Test
    void mayApplyOnTheDayItWasToldWhenItRegistersAgainAtOnce() {
        SafetyRecord grave = with("2013-05-20", 3);
        Reason reason =
                EligibilityReasons.of("graveAccident", facts("national", NATIONAL, "2012-01-10", "2013-06-01", grave));
        assertThat(reason.sentence()).contains("重新备案");
        EligibilityFacts then = facts("national", NATIONAL, "2013-06-01", String.valueOf(reason.earliest()), grave);
        assertThat(then.graveYears()).isEmpty();
        assertThat(then.monthsRegistered()).isEqualTo(NATIONAL.minMonths());
    }

    @ParameterizedTest
    @CsvSource({
        "national, 2012, false",
        "national, 2013, true",
        "national, 2014, true",
        "national, 2015, true",
        "provincial, 2013, false",
        "provincial, 2014, true",
        "provincial, 2015, true"
    })
    void isVetoedByAYearBeyondItsTarget(String chain, int year, boolean vetoed) {
        EligibilityRule rule = "national".equals(chain) ? NATIONAL : PROVINCIAL;
        assertThat(facts(chain, rule, "2010-01-10", "2015-06-01", year(year, false, "none"))
                        .yearsOverTarget()
                        .contains(year))
                .isEqualTo(vetoed);
    }
}
