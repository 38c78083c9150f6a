package cn.safecommunity.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of the assessment sheet (安全社区评定指标): its elements, indicators, parts, grades and marks. All points
 * have exactly two decimals.
 *
 * @param source where the sheet comes from
 * @param assumption what about it was not found in a published text; shown wherever the sheet is
 */
public record IndicatorSet(
        String key,
        String name,
        String source,
        @Nullable String assumption,
        BigDecimal max,
        BigDecimal passMark,
        BigDecimal rectifyFrom,
        List<Part> parts,
        List<Grade> grades,
        List<Element> elements,
        List<Indicator> indicators) {

    /** What is graded of an indicator: 有无, 痕迹, 效果. */
    public record Part(String key, String name, String question) {

        public Part {
            Objects.requireNonNull(key, "key is missing");
            Objects.requireNonNull(name, "name is missing");
            Objects.requireNonNull(question, "question is missing");
        }
    }

    /** A letter and the share of a part's points that it gives. */
    public record Grade(String key, BigDecimal share, String meaning) {

        public Grade {
            if (key == null || !key.matches("[a-z]")) {
                throw new IllegalArgumentException("the key of a grade is one small letter");
            }
            if (share == null || share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("the share of a grade is a number from 0 to 1");
            }
            Objects.requireNonNull(meaning, "meaning is missing");
        }
    }

    /** A first-level indicator, one of the elements of AQ/T 9001-2006. */
    public record Element(String key, String name) {

        public Element {
            Objects.requireNonNull(key, "key is missing");
            Objects.requireNonNull(name, "name is missing");
        }
    }

    /**
     * A second-level indicator.
     *
     * @param assumed the text is a paraphrase, no published wording was found
     * @param points what each part is worth, in the order of the parts
     */
    public record Indicator(int number, String element, String text, boolean assumed, List<BigDecimal> points) {

        /** What the whole indicator is worth. */
        public BigDecimal max() {
            return points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** Whether the set has an indicator of that number; they are numbered from 1 without a gap. */
    public boolean has(int number) {
        return number >= 1 && number <= indicators.size();
    }

    public Indicator indicator(int number) {
        return indicators.get(number - 1);
    }

    /** Whether these are grades of this set: one letter for each part, or a gap. */
    public boolean knows(Grades given) {
        return given.marks().length() == parts.size()
                && given.marks()
                        .chars()
                        .allMatch(mark -> mark == Grades.GAP
                                || grades.stream().anyMatch(grade -> grade.key().charAt(0) == mark));
    }

    /** The points of one part under a grade; none where no grade is given. */
    public BigDecimal points(Indicator indicator, int part, Grades given) {
        return indicator.points().get(part).multiply(share(given.of(part))).setScale(2);
    }

    private BigDecimal share(char mark) {
        return grades.stream()
                .filter(grade -> grade.key().charAt(0) == mark)
                .map(Grade::share)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
