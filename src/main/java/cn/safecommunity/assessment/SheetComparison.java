package cn.safecommunity.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The signed sheets of one round side by side.
 *
 * @param waitingFor how many sheets of the round are not signed yet
 * @param team the team's result so far; null as long as nobody has signed
 */
record SheetComparison(
        long caseId,
        String kind,
        int round,
        IndicatorSet set,
        int waitingFor,
        List<Column> sheets,
        List<Line> lines,
        @Nullable TeamResult team) {

    /** One signed sheet: what it came to. */
    record Column(String owner, String ownerName, BigDecimal total, boolean hasZero, String remark) {}

    /**
     * One indicator over all sheets.
     *
     * @param marks the grades by column; null where a sheet has no rows
     * @param apart by part, how many grades the highest and the lowest lie apart
     */
    record Line(int indicator, List<@Nullable Grades> marks, List<String> remarks, List<Integer> apart) {}

    static List<Line> lines(IndicatorSet set, List<List<SheetRow>> sheets) {
        List<Map<Integer, SheetRow>> byNumber = sheets.stream()
                .map(rows -> rows.stream().collect(Collectors.toMap(SheetRow::indicator, Function.identity())))
                .toList();
        return set.indicators().stream()
                .map(indicator -> line(set, indicator.number(), byNumber))
                .toList();
    }

    private static Line line(IndicatorSet set, int number, List<Map<Integer, SheetRow>> sheets) {
        List<Grades> given = sheets.stream()
                .filter(rows -> rows.containsKey(number))
                .map(rows -> rows.get(number).marks())
                .toList();
        return new Line(
                number,
                sheets.stream()
                        .map(rows -> rows.containsKey(number) ? rows.get(number).marks() : null)
                        .toList(),
                sheets.stream()
                        .map(rows -> rows.containsKey(number) ? rows.get(number).remark() : "")
                        .toList(),
                IntStream.range(0, set.parts().size())
                        .mapToObj(part -> apart(set, part, given))
                        .toList());
    }

    private static int apart(IndicatorSet set, int part, List<Grades> given) {
        String order = set.grades().stream().map(IndicatorSet.Grade::key).collect(Collectors.joining());
        var ranks = given.stream()
                .mapToInt(marks -> order.indexOf(marks.of(part)))
                .filter(rank -> rank >= 0)
                .summaryStatistics();
        return ranks.getCount() == 0 ? 0 : ranks.getMax() - ranks.getMin();
    }
}
