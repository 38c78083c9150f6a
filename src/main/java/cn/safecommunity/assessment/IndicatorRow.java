package cn.safecommunity.assessment;

import cn.safecommunity.assessment.IndicatorSet.Element;
import cn.safecommunity.assessment.IndicatorSet.Grade;
import cn.safecommunity.assessment.IndicatorSet.Indicator;
import cn.safecommunity.policy.ListFile.Entry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line under {@code indicators} of a set's file.
 *
 * @param scale which points its parts have; may be left out when the file has one scale only
 * @param origin {@code I} when the text was found, {@code P} when it is a paraphrase
 */
record IndicatorRow(int number, String element, @Nullable String scale, String origin, String text) {

    /** What the parts of an indicator are worth, in their order. */
    record Scale(String key, List<BigDecimal> points) {

        Scale {
            Objects.requireNonNull(key, "key is missing");
            Objects.requireNonNull(points, "points is missing");
        }
    }

    IndicatorRow {
        Objects.requireNonNull(element, "element is missing");
        Objects.requireNonNull(text, "text is missing");
        if (!"I".equals(origin) && !"P".equals(origin)) {
            throw new IllegalArgumentException("origin is I (text found) or P (paraphrase)");
        }
    }

    /** The indicators of the lines; the first line that cannot be one is refused. */
    static List<Indicator> indicators(
            List<Entry<IndicatorRow>> lines,
            int parts,
            List<Scale> scales,
            List<Grade> grades,
            List<Element> elements) {
        List<Indicator> indicators = new ArrayList<>();
        for (Entry<IndicatorRow> line : lines) {
            IndicatorRow row = line.value();
            if (row.number != indicators.size() + 1) {
                throw line.refused("indicator " + (indicators.size() + 1) + " is expected here, not " + row.number);
            }
            if (elements.stream().noneMatch(element -> element.key().equals(row.element))) {
                throw line.refused("no element is called " + row.element);
            }
            List<BigDecimal> points = scale(line, scales).points();
            checkPoints(line, points, parts, grades);
            indicators.add(new Indicator(
                    row.number,
                    row.element,
                    row.text,
                    row.origin.equals("P"),
                    points.stream().map(each -> each.setScale(2)).toList()));
        }
        return List.copyOf(indicators);
    }

    private static Scale scale(Entry<IndicatorRow> line, List<Scale> scales) {
        String name = line.value().scale;
        if (name == null && scales.size() == 1) {
            return scales.get(0);
        }
        return scales.stream()
                .filter(scale -> scale.key().equals(name))
                .findFirst()
                .orElseThrow(() -> line.refused("no scale is called " + name));
    }

    private static void checkPoints(Entry<IndicatorRow> line, List<BigDecimal> points, int parts, List<Grade> grades) {
        if (points.size() != parts) {
            throw line.refused("its scale has points for " + points.size() + " parts, there are " + parts);
        }
        for (BigDecimal each : points) {
            for (Grade grade : grades) {
                if (!IndicatorSetFile.isHundredths(each.multiply(grade.share()))
                        || !IndicatorSetFile.isHundredths(each)) {
                    throw line.refused(
                            each.toPlainString() + " points with grade " + grade.key() + " are no exact hundredths");
                }
            }
        }
    }
}
