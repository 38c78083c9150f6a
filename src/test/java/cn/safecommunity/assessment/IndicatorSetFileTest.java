package cn.safecommunity.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.assessment.IndicatorSet.Indicator;
import cn.safecommunity.policy.MalformedFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** The versions of the sheet that are shipped, and what a wrong file is told. */
class IndicatorSetFileTest {

    @Test
    void theNationalSheetHasFiftyIndicatorsOfThreePoints() {
        IndicatorSet set = ShippedSets.NATIONAL_50;
        assertThat(set.elements()).hasSize(12);
        assertThat(set.indicators()).hasSize(50).allSatisfy(indicator -> {
            assertThat(indicator.max()).isEqualTo(new BigDecimal("3.00"));
            assertThat(indicator.points())
                    .containsExactly(new BigDecimal("0.80"), new BigDecimal("1.00"), new BigDecimal("1.20"));
        });
        assertThat(counts(set)).containsExactly(5, 5, 5, 4, 7, 5, 4, 4, 3, 2, 3, 3);
        assertThat(set.max()).isEqualTo(new BigDecimal("150.00"));
        assertThat(set.passMark()).isEqualTo(new BigDecimal("100.00"));
        assertThat(set.rectifyFrom()).isEqualTo(new BigDecimal("75.00"));
    }

    @Test
    void everyTextThatWasNotFoundIsAnAssumption() {
        assertThat(ShippedSets.NATIONAL_50.indicators())
                .filteredOn(indicator -> !indicator.assumed())
                .extracting(Indicator::number)
                .containsExactly(1, 2, 3, 4);
        for (IndicatorSet set : List.of(ShippedSets.NATIONAL_45, ShippedSets.CITY_45)) {
            assertThat(set.indicators()).hasSize(45).allMatch(Indicator::assumed);
            assertThat(set.assumption()).contains("未见正式文本");
        }
    }

    @Test
    void theOlderSheetHas135Points() {
        assertThat(ShippedSets.NATIONAL_45.max()).isEqualTo(new BigDecimal("135.00"));
        assertThat(ShippedSets.NATIONAL_45.elements()).hasSize(12);
    }

    @Test
    void theCitysSheetHas100PointsAndPassesFrom90() {
        assertThat(ShippedSets.CITY_45.max()).isEqualTo(new BigDecimal("100.00"));
        assertThat(ShippedSets.CITY_45.passMark()).isEqualTo(new BigDecimal("90.00"));
        assertThat(ShippedSets.CITY_45.indicators())
                .filteredOn(indicator -> indicator.max().compareTo(new BigDecimal("3")) == 0)
                .hasSize(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max: 150 | max: 149 | line 7 | come to 150.00 points, not to 149",
                "share: 0.7 | share: 0.77 | line 44 | points with grade b are no exact hundredths",
                "element: E07, origin: P, text: 有各 | element: E77, origin: P, text: 有各 | line 76 | no element is called E77",
                "number: 33 | number: 34 | line 76 | indicator 33 is expected here, not 34",
                "number: 50, element: E12, origin: P | number: 50, element: E12, origin: X | line 93 | origin is I",
                "number: 50, element: E12, origin: P | number: 50, element: E12, scale: nine, origin: P | line 93 | no scale is called nine",
                "key: E12 | key: E11 | line 41 | 'E11' is there twice",
                "points: [0.8, 1.0, 1.2] | points: [0.8, 2.2] | line 44 | points for 2 parts, there are 3",
                "passMark: 100 | passMark: 151 | line 7 | nor passMark above max",
                "    passMark: 100 | | line 7 | passMark is missing",
                "key: d | key: dd | line 27 | one small letter",
                "share: 0.3 | share: 3 | line 26 | a number from 0 to 1",
                "grades: | marks: | line 23 | unknown list 'marks'"
            })
    void namesTheLineOfWhatDoesNotAddUp(String right, String wrong, String line, String reason) {
        String text = shipped();
        assertThat(text).contains(right);
        String changed = text.replaceFirst(java.util.regex.Pattern.quote(right), wrong == null ? "" : wrong);
        assertThatThrownBy(() -> IndicatorSetFile.read(
                        new ByteArrayResource(changed.getBytes(StandardCharsets.UTF_8), "indicators/mine.yaml")))
                .isInstanceOf(MalformedFile.class)
                .hasMessageContaining("indicators/mine.yaml")
                .hasMessageContaining(line + ":")
                .hasMessageContaining(reason);
    }

    @Test
    void refusesAFileWithoutAHead() {
        assertThatThrownBy(() -> IndicatorSetFile.read(new ByteArrayResource(
                        shipped().replace("set:", "parts:").getBytes(StandardCharsets.UTF_8), "mine")))
                .isInstanceOf(MalformedFile.class);
    }

    private static List<Integer> counts(IndicatorSet set) {
        return IntStream.range(0, set.elements().size())
                .mapToObj(i -> (int) set.indicators().stream()
                        .filter(indicator ->
                                indicator.element().equals(set.elements().get(i).key()))
                        .count())
                .toList();
    }

    private static String shipped() {
        try {
            return new ClassPathResource("policy/indicators/national-50.yaml")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
