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
        WholeCounty county = new WholeCounty(true, units, holding, 80);
        assertThat(county.missing()).isEqualTo(missing);
        assertThat(county.reason().isEmpty()).isEqualTo(missing == 0);
    }

    @Test
    void saysHowManyThereAreAndHowManyAreMissing() {
        assertThat(new WholeCounty(true, 11, 2, 80).reason().orElseThrow().sentence())
                .contains("80%", "共 11 个", "持有的 2 个", "还差 7 个");
    }

    @Test
    void doesNotApplyWhereThereIsNoStreetAndNoTownship() {
        assertThat(new WholeCounty(true, 0, 0, 80).reason().orElseThrow().code())
                .isEqualTo("noUnits");
    }

    /** 24 of the 29 that are known are more than eighty percent, but there were about 37. */
    @Test
    void cannotSayOfAnIncompleteListWhetherItIsEnough() {
        Reason reason = new WholeCounty(false, 29, 24, 80).reason().orElseThrow();
        assertThat(reason.code()).isEqualTo("listIncomplete");
        assertThat(reason.sentence())
                .contains("名单不完整，不能判断是否达到80%", "名单上有 29 个，其中持有有效全国安全社区称号的 24 个", "由系统管理员补齐")
                .doesNotContain("还差");
    }
}
