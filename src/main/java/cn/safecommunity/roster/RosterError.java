package cn.safecommunity.roster;

/**
 * What is wrong in a cell.
 *
 * @param row as Excel counts rows
 * @param column what stands above the cell
 */
record RosterError(int row, String column, String message) {

    static RosterError at(int row, Column column, String message) {
        return new RosterError(row, column.label(), message);
    }
}
