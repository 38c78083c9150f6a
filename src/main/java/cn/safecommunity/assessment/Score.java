package cn.safecommunity.assessment;

import cn.safecommunity.assessment.IndicatorSet.Indicator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the grades of one sheet come to (全国安全社区现场评定表, 暂行): exact points per indicator and element, the total,
 * which indicators are zero and which are not fully graded.
 */
public record Score(List<Row> rows, List<ElementScore> elements, BigDecimal total) {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    /** The points of one indicator; zero only when every part is graded and none gives a point. */
    public record Row(int indicator, String element, BigDecimal points, boolean complete) {

        boolean isZero() {
            return complete && points.signum() == 0;
        }
    }

    /** The points of one element out of what it is worth. */
    public record ElementScore(String element, BigDecimal points, BigDecimal max, int missing) {}

    /** Adds up the grades by number of the indicator; what is not there counts as not graded. */
    public static Score of(IndicatorSet set, Map<Integer, Grades> grades) {
        List<Row> rows = set.indicators().stream()
                .map(indicator -> row(set, indicator, grades.getOrDefault(indicator.number(), Grades.NONE)))
                .toList();
        List<ElementScore> elements = set.elements().stream()
                .map(element -> element(set, element.key(), rows))
                .toList();
        return new Score(rows, elements, sum(rows.stream().map(Row::points).toList()));
    }

    private static Row row(IndicatorSet set, Indicator indicator, Grades given) {
        List<BigDecimal> points = IntStream.range(0, set.parts().size())
                .mapToObj(part -> set.points(indicator, part, given))
                .toList();
        return new Row(indicator.number(), indicator.element(), sum(points), given.isComplete());
    }

    private static ElementScore element(IndicatorSet set, String key, List<Row> all) {
        List<Row> rows = all.stream().filter(row -> row.element().equals(key)).toList();
        return new ElementScore(
                key,
                sum(rows.stream().map(Row::points).toList()),
                sum(rows.stream()
                        .map(row -> set.indicator(row.indicator()).max())
                        .toList()),
                (int) rows.stream().filter(row -> !row.complete()).count());
    }

    private static BigDecimal sum(List<BigDecimal> points) {
        return points.stream().reduce(NOTHING, BigDecimal::add);
    }

    /** The indicators that got nothing although every part is graded. */
    @JsonProperty
    public List<Integer> zeros() {
        return rows.stream().filter(Row::isZero).map(Row::indicator).toList();
    }

    @JsonProperty
    public boolean hasZero() {
        return !zeros().isEmpty();
    }

    /** The indicators with at least one part still open. */
    @JsonProperty
    public List<Integer> missing() {
        return rows.stream().filter(row -> !row.complete()).map(Row::indicator).toList();
    }
}
