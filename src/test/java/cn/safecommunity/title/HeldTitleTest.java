package cn.safecommunity.title;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.policy.Chain;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a title is on a day. */
class HeldTitleTest {

    private static HeldTitle title(@Nullable LocalDate revokedOn) {
        LocalDate conferred = LocalDate.parse("2014-11-20");
        LocalDate last = LocalDate.parse("2017-11-19");
        Title title = new Title("陕安监社证〔2014〕1号", "牌", 1, Chain.PROVINCIAL, "610902104", conferred, last);
        return new HeldTitle(title, 2L, conferred, conferred, revokedOn);
    }

    @ParameterizedTest
    @CsvSource({"2014-11-20, VALID", "2017-11-19, VALID", "2017-11-20, EXPIRED"})
    void isValidThroughItsLastDay(LocalDate day, TitleState state) {
        assertThat(title(null).state(day)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"2016-03-01, VALID", "2016-03-02, REVOKED", "2018-01-01, REVOKED"})
    void isNoLongerValidOnTheDayOfItsRevocation(LocalDate day, TitleState state) {
        assertThat(title(LocalDate.parse("2016-03-02")).state(day)).isEqualTo(state);
    }
}
