package cn.safecommunity.roster;

import java.util.List;

/**
 * A row of the sheet that came in, as it is written there.
 *
 * @param number as Excel counts rows
 * @param cells as many as the sheet has columns
 */
record RosterRow(int number, List<String> cells) {

    RosterRow {
        cells = List.copyOf(cells);
    }

    /** Whether the sheet has this column. */
    boolean has(Column column) {
        return column.at() < cells.size();
    }

    /** Empty as well where the sheet does not have the column. */
    String cell(Column column) {
        return has(column) ? cells.get(column.at()) : "";
    }
}
