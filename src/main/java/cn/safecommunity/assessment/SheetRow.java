package cn.safecommunity.assessment;

import cn.safecommunity.Text;
import java.util.Comparator;
import java.util.List;

/**
 * What stands on a sheet for one indicator.
 *
 * @param version the save that changed it last, 0 when it was never saved; who changes it says which one they saw
 * @param marks the grades of the parts
 * @param evidence what shows it
 */
public record SheetRow(int indicator, int version, Grades marks, String remark, List<Reference> evidence) {

    /** A piece of evidence by kind ({@code material} = a file of the case) and id. */
    public record Reference(String kind, long id) {}

    public SheetRow {
        remark = remark == null ? "" : remark.strip();
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** A row with grades only, not saved yet. */
    public static SheetRow graded(int indicator, Grades marks) {
        return new SheetRow(indicator, 0, marks, "", List.of());
    }

    /** As a save of that version writes it: the evidence in its order, the text without what nobody sees. */
    SheetRow writtenAs(int save) {
        return new SheetRow(
                indicator,
                save,
                marks,
                Text.clean("remark", remark),
                evidence.stream()
                        .sorted(Comparator.comparing(Reference::kind).thenComparing(Reference::id))
                        .toList());
    }

    boolean saysTheSameAs(SheetRow other) {
        return marks.equals(other.marks) && remark.equals(other.remark) && evidence.equals(other.evidence);
    }
}
