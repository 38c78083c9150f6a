package cn.safecommunity.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The periods for which a unit analyses its safety. */
class AnalysisPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2014-01-01, 3, 2013年第四季度, 2013-10-01, 2013-12-31",
        "2014-03-31, 3, 2013年第四季度, 2013-10-01, 2013-12-31",
        "2014-04-01, 3, 2014年第一季度, 2014-01-01, 2014-03-31",
        "2014-03-15, 1, 2014年2月, 2014-02-01, 2014-02-28",
        "2014-08-01, 6, 2014年上半年, 2014-01-01, 2014-06-30",
        "2014-01-20, 12, 2013年, 2013-01-01, 2013-12-31",
        "2014-05-01, 4, 2014年第 1 期, 2014-01-01, 2014-04-30"
    })
    void isTheLastOneThatIsOver(LocalDate today, int months, String label, LocalDate from, LocalDate to) {
        AnalysisPeriod last = AnalysisPeriod.lastBefore(today, months);
        assertThat(last.label()).isEqualTo(label);
        assertThat(last.from()).isEqualTo(from);
        assertThat(last.to()).isEqualTo(to);
        assertThat(last.exists()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 3, false", "4, 3, true", "5, 3, false", "12, 1, true", "13, 1, false", "2, 12, false"})
    void existsWithinTheYear(int number, int months, boolean exists) {
        assertThat(new AnalysisPeriod(2014, number, months).exists()).isEqualTo(exists);
    }
}
