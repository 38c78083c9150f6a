package cn.safecommunity.roster;

import java.util.List;

/**
 * A row of the sheet that came in, as it is written there.
 *
 * @param number as Excel counts rows
 * @param cells as many as there are columns
 */
record RosterRow(int number, List<String> cells) {

    RosterRow {
        cells = List.copyOf(cells);
    }

    String cell(Column column) {
        return cells.get(column.at());
    }
}
