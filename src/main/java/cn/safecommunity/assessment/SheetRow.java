package cn.safecommunity.assessment;

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

    boolean saysTheSameAs(SheetRow other) {
        return marks.equals(other.marks) && remark.equals(other.remark) && evidence.equals(other.evidence);
    }
}
