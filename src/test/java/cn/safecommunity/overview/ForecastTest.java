package cn.safecommunity.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.gate.TitleFacts;
import cn.safecommunity.policy.Chain;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How many titles there will be when the phase ends, at the pace of the last half year. */
class ForecastTest {

    private static final LocalDate BEGAN = LocalDate.parse("2013-04-16");
    private static final LocalDate ENDS = LocalDate.parse("2014-12-31");

    private static TitleFacts title(Chain chain, String day, boolean earlier) {
        LocalDate on = LocalDate.parse(day);
        return new TitleFacts("证" + day, chain, "610902", "610902104", "五里镇", on, on.plusYears(3), earlier);
    }

    private static Forecast on(String today, String... days) {
        List<TitleFacts> titles =
                Stream.of(days).map(day -> title(Chain.PROVINCIAL, day, false)).toList();
        return Forecast.of(Chain.PROVINCIAL, 15, titles, BEGAN, LocalDate.parse(today), ENDS);
    }

    @Test
    void expectsAsManyMoreAsTheLastHalfYearBrought() {
        Forecast forecast = on("2014-07-02", "2013-09-01", "2014-03-01", "2014-05-01");
        assertThat(forecast.days()).isEqualTo(182);
        assertThat(forecast.recent()).isEqualTo(2);
        assertThat(forecast.expected()).isEqualTo(5);
    }

    @Test
    void takesThePaceSinceTheBeginningWhereThatIsShorter() {
        Forecast forecast = on("2013-05-16", "2013-05-10");
        assertThat(forecast.days()).isEqualTo(30);
        assertThat(forecast.expected()).isEqualTo(1 + 594 / 30);
    }

    @Test
    void expectsNothingMoreAfterTheEndNorWhereNothingHasCome() {
        assertThat(on("2015-02-01", "2014-12-01").expected()).isEqualTo(1);
        assertThat(on("2013-04-16").expected()).isZero();
    }

    @Test
    void countsNeitherEarlierTitlesNorThoseOfTheOtherKind() {
        List<TitleFacts> titles =
                List.of(title(Chain.PROVINCIAL, "2012-05-01", true), title(Chain.NATIONAL, "2014-05-01", false));
        Forecast forecast = Forecast.of(Chain.PROVINCIAL, 15, titles, BEGAN, LocalDate.parse("2014-07-02"), ENDS);
        assertThat(forecast.reachedOn()).isEmpty();
        assertThat(forecast.expected()).isZero();
    }
}
