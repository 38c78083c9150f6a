package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.community.Community;
import cn.safecommunity.community.SafetyRecord;
import cn.safecommunity.policy.Policy.EligibilityRule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the register says of a unit on a day, and the words that follow from it. */
class EligibilityFactsTest {

    private static final EligibilityRule NATIONAL = new EligibilityRule(24, 2);
    private static final EligibilityRule PROVINCIAL = new EligibilityRule(12, 1);

    private static EligibilityFacts facts(
            String chain, EligibilityRule rule, String registered, String today, SafetyRecord... records) {
        Community community = new Community("610902104", "township", LocalDate.parse(registered), List.of(records));
        return new EligibilityFacts(chain, community, rule, LocalDate.parse(today));
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
}
