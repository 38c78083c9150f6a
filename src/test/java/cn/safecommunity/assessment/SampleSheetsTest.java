package cn.safecommunity.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sheets that tests fill in come to what the tests say. */
class SampleSheetsTest {

    @ParameterizedTest
    @CsvSource({
        "150.00, false",
        "121.40, false",
        "100.00, false",
        "99.98, false",
        "74.98, false",
        "60.00, false",
        "147.00, true"
    })
    void comeToTheTotal(BigDecimal total, boolean hasZero) {
        Score score = Sheets.score(
                ShippedSets.NATIONAL_50,
                SampleSheets.comingTo(ShippedSets.NATIONAL_50, total.toPlainString(), hasZero));
        assertThat(score.total()).isEqualTo(total);
        assertThat(score.hasZero()).isEqualTo(hasZero);
        assertThat(score.missing()).isEmpty();
    }
}
