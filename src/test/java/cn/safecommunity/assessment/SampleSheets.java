package cn.safecommunity.assessment;

import cn.safecommunity.assessment.IndicatorSet.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whole sheets for tests, graded so that they come to a total that a test wants. */
public final class SampleSheets {

    /** Most rows of a real sheet are b. */
    private static final String[] ORDER = {"b", "a", "c", "d"};

    private static final Map<Wanted, List<SheetRow>> KNOWN = new ConcurrentHashMap<>();

    private SampleSheets() {}

    /** Fills in every row of a sheet; it is signed by nobody yet. */
    public static void fill(Sheets sheets, SheetKey key, String owner, String total, boolean hasZero) {
        IndicatorSet set = sheets.begin(key.caseId(), key.kind());
        sheets.save(key, owner, owner, comingTo(set, total, hasZero));
    }

    private record Wanted(IndicatorSet set, String total, boolean hasZero) {}

    /** Complete rows with that total; with a zero, the first indicator is the one. Found out once: it takes a thousand sums. */
    public static List<SheetRow> comingTo(IndicatorSet set, String total, boolean hasZero) {
        return KNOWN.computeIfAbsent(new Wanted(set, total, hasZero), SampleSheets::rows);
    }

    private static List<SheetRow> rows(Wanted wanted) {
        return List.copyOf(rows(wanted.set(), wanted.total(), wanted.hasZero()));
    }

    private static List<SheetRow> rows(IndicatorSet set, String total, boolean hasZero) {
        List<SheetRow> rows = new ArrayList<>();
        if (hasZero) {
            rows.add(SheetRow.graded(1, new Grades("ddd")));
        }
        List<Indicator> open =
                set.indicators().subList(rows.size(), set.indicators().size());
        List<BitSet> reachable = reachable(set, open);
        int left = new BigDecimal(total).movePointRight(2).intValueExact();
        int slot = open.size() * 3;
        if (!reachable.get(slot).get(left)) {
            throw new IllegalArgumentException("No sheet of " + set.key() + " comes to " + total);
        }
        for (int i = open.size() - 1; i >= 0; i--) {
            StringBuilder marks = new StringBuilder();
            for (int part = 2; part >= 0; part--) {
                String grade = next(set, open.get(i), part, left, reachable.get(--slot));
                left -= points(set, open.get(i), part, grade);
                marks.insert(0, grade);
            }
            rows.add(SheetRow.graded(open.get(i).number(), new Grades(marks.toString())));
        }
        return rows;
    }

    /** Which totals the first parts can come to, part by part; 有无 is never d, so that no row is zero. */
    private static List<BitSet> reachable(IndicatorSet set, List<Indicator> indicators) {
        List<BitSet> reachable = new ArrayList<>();
        BitSet sums = new BitSet();
        sums.set(0);
        reachable.add(sums);
        for (Indicator indicator : indicators) {
            for (int part = 0; part < 3; part++) {
                BitSet more = new BitSet();
                for (String grade : grades(part)) {
                    int points = points(set, indicator, part, grade);
                    sums.stream().forEach(sum -> more.set(sum + points));
                }
                reachable.add(more);
                sums = more;
            }
        }
        return reachable;
    }

    private static String next(IndicatorSet set, Indicator indicator, int part, int left, BitSet before) {
        for (String grade : grades(part)) {
            int rest = left - points(set, indicator, part, grade);
            if (rest >= 0 && before.get(rest)) {
                return grade;
            }
        }
        throw new IllegalStateException("A reachable total has a way");
    }

    private static List<String> grades(int part) {
        return part == 0 ? List.of(ORDER).subList(0, 3) : List.of(ORDER);
    }

    private static int points(IndicatorSet set, Indicator indicator, int part, String grade) {
        Grades one = new Grades("-".repeat(part) + grade + "-".repeat(2 - part));
        return set.points(indicator, part, one).movePointRight(2).intValueExact();
    }
}
