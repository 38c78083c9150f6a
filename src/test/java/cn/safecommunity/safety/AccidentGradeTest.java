package cn.safecommunity.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 国务院令第493号 第3条 at each of its boundaries: "以上" includes the number, "以下" does not. */
class AccidentGradeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, GENERAL",
        "1, 0, 0, GENERAL",
        "2, 0, 0, GENERAL",
        "3, 0, 0, GRAVE",
        "9, 0, 0, GRAVE",
        "10, 0, 0, MAJOR",
        "29, 0, 0, MAJOR",
        "30, 0, 0, EXTRAORDINARY",
        "31, 0, 0, EXTRAORDINARY",
        "0, 9, 0, GENERAL",
        "0, 10, 0, GRAVE",
        "0, 49, 0, GRAVE",
        "0, 50, 0, MAJOR",
        "0, 99, 0, MAJOR",
        "0, 100, 0, EXTRAORDINARY",
        "0, 0, 9999999.99, GENERAL",
        "0, 0, 10000000, GRAVE",
        "0, 0, 10000000.00, GRAVE",
        "0, 0, 49999999.99, GRAVE",
        "0, 0, 50000000, MAJOR",
        "0, 0, 99999999.99, MAJOR",
        "0, 0, 100000000, EXTRAORDINARY"
    })
    void followsFromDeathsInjuriesOrLoss(int deaths, int injuries, BigDecimal loss, AccidentGrade grade) {
        assertThat(AccidentGrade.of(deaths, injuries, loss)).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 9, 9999999.99, GENERAL",
        "2, 10, 0, GRAVE",
        "3, 0, 50000000, MAJOR",
        "0, 100, 10000000, EXTRAORDINARY",
        "30, 10, 0, EXTRAORDINARY"
    })
    void isTheGravestOfTheThree(int deaths, int injuries, BigDecimal loss, AccidentGrade grade) {
        assertThat(AccidentGrade.of(deaths, injuries, loss)).isEqualTo(grade);
    }

    @Test
    void isNotAskedForLessThanNothing() {
        assertThatThrownBy(() -> AccidentGrade.of(-1, -1, BigDecimal.ONE.negate()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotAddUpTheAccidentsOfAYear() {
        SafetyRecord year = SafetyRecord.of(2014, new ControlTarget(9, 9, 9), List.of(dead(2), dead(2), dead(2)));
        assertThat(year.deaths()).isEqualTo(6);
        assertThat(year.gravestAccident()).isEqualTo("general");
        assertThat(year.hadGraveAccident()).isFalse();
    }

    @Test
    void isForAYearThatOfItsWorstAccident() {
        SafetyRecord year = SafetyRecord.of(2014, new ControlTarget(9, 9, 9), List.of(dead(0), dead(3), dead(1)));
        assertThat(year.gravestAccident()).isEqualTo("grave");
        assertThat(year.hadGraveAccident()).isTrue();
    }

    @Test
    void isNoneInAYearWithoutAccidents() {
        SafetyRecord year = SafetyRecord.of(2014, new ControlTarget(0, 0, 0), List.of());
        assertThat(year.gravestAccident()).isEqualTo("none");
        assertThat(year.withinTarget()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 0, true", "1, 2, 0, false", "2, 1, 0, false", "9, 9, 0, true"})
    void keepsATargetThatIsReachedAndNotExceeded(int accidents, int deaths, int injuries, boolean within) {
        SafetyRecord year =
                SafetyRecord.of(2014, new ControlTarget(accidents, deaths, injuries), List.of(dead(1), dead(1)));
        assertThat(year.withinTarget()).isEqualTo(within);
    }

    @Test
    void exceedsATargetOfSeriousInjuriesToo() {
        Accident injured = new Accident(LocalDate.of(2014, 5, 3), "坠落", 0, 2, BigDecimal.ZERO);
        assertThat(new ControlTarget(1, 0, 1).exceededBy(HarmKind.WORK, injured.toll()))
                .singleElement()
                .asString()
                .contains("重伤人数 2", "控制指标 1");
    }

    private static Accident of(HarmKind kind, int deaths) {
        return new Accident(kind, LocalDate.of(2014, 5, 3), "演练", deaths, 0, BigDecimal.ZERO);
    }

    @ParameterizedTest
    @EnumSource(
            value = HarmKind.class,
            names = {"WORK", "INJURY"},
            mode = EnumSource.Mode.EXCLUDE)
    void excludesByAWorkAccidentOnly(HarmKind other) {
        SafetyRecord year = SafetyRecord.of(2014, new ControlTarget(9, 99, 9), List.of(of(other, 30), dead(2)));
        assertThat(year.deaths()).isEqualTo(32);
        assertThat(year.gravestAccident()).isEqualTo("general");
        assertThat(year.hadGraveAccident()).isFalse();
        assertThat(year.hadGraveAccidentSince(LocalDate.of(2014, 1, 1))).isFalse();
    }

    @Test
    void isComparedWithTheTargetOfItsKind() {
        Map<HarmKind, ControlTarget> targets =
                Map.of(HarmKind.WORK, new ControlTarget(1, 1, 0), HarmKind.TRAFFIC, new ControlTarget(2, 0, 0));
        assertThat(SafetyRecord.of(2014, targets, List.of(dead(1), of(HarmKind.FIRE, 5)), Toll.NONE)
                        .exceeded())
                .isEmpty();
        SafetyRecord over = SafetyRecord.of(2014, targets, List.of(dead(1), of(HarmKind.TRAFFIC, 1)), Toll.NONE);
        assertThat(over.withinTarget()).isFalse();
        assertThat(over.exceeded()).containsExactly("道路交通事故死亡人数 1，控制指标 0");
    }

    @Test
    void comparesInjuriesThatAreNoAccidentWithATargetOfTheirOwn() {
        Map<HarmKind, ControlTarget> targets =
                Map.of(HarmKind.WORK, new ControlTarget(0, 0, 0), HarmKind.INJURY, new ControlTarget(10, 0, 2));
        SafetyRecord year = SafetyRecord.of(2014, targets, List.of(), new Toll(11, 0, 2));
        assertThat(year.accidents()).isZero();
        assertThat(year.exceeded()).containsExactly("伤害（未构成事故）人次 11，控制指标 10");
    }

    @Test
    void bringsItsOwnFiguresToAMergerWhereItHadNoTarget() {
        SafetyRecord one = SafetyRecord.of(
                2014,
                Map.of(HarmKind.WORK, new ControlTarget(1, 0, 0), HarmKind.FIRE, new ControlTarget(0, 0, 0)),
                List.of(),
                Toll.NONE);
        SafetyRecord other = SafetyRecord.of(2014, new ControlTarget(1, 1, 0), List.of(dead(1), of(HarmKind.FIRE, 1)));
        SafetyRecord joined = one.joinedWith(other);
        assertThat(joined.targets())
                .containsEntry(HarmKind.WORK, new ControlTarget(2, 1, 0))
                .containsEntry(HarmKind.FIRE, new ControlTarget(1, 1, 0));
        assertThat(joined.withinTarget()).isTrue();
    }

    private static Accident dead(int deaths) {
        return new Accident(LocalDate.of(2014, 5, 3), "演练", deaths, 0, BigDecimal.ZERO);
    }
}
