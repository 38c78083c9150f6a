package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole county needs eighty percent of its streets and townships; reaching the number is enough. */
class WholeCountyTest {

    @ParameterizedTest
    @CsvSource({
        "10, 8, 0",
        "10, 7, 1",
        "11, 9, 0",
        "11, 8, 1",
        "9, 8, 0",
        "9, 7, 1",
        "1, 1, 0",
        "1, 0, 1",
        "5, 4, 0",
        "5, 3, 1",
        "37, 30, 0",
        "37, 29, 1"
    })
    void countsHowManyAreMissing(int units, int holding, int missing) {
        WholeCounty county = new WholeCounty(units, holding, 80);
        assertThat(county.missing()).isEqualTo(missing);
        assertThat(county.reason().isEmpty()).isEqualTo(missing == 0);
    }

    @Test
    void saysHowManyThereAreAndHowManyAreMissing() {
        assertThat(new WholeCounty(11, 2, 80).reason().orElseThrow().sentence())
                .contains("80%", "共 11 个", "持有的 2 个", "还差 7 个");
    }

    @Test
    void doesNotApplyWhereThereIsNoStreetAndNoTownship() {
        assertThat(new WholeCounty(0, 0, 80).reason().orElseThrow().code()).isEqualTo("noUnits");
    }
}
