package cn.safecommunity.casefile;

/**
 * A variable that a task asks for besides decision and opinion.
 *
 * @param name the process variable
 * @param label what people call it
 * @param correctable whether an administrator may correct it later, because it is copied from a paper and decides nothing
 */
public record Field(String name, String label, boolean correctable) {

    public Field(String name, String label) {
        this(name, label, false);
    }

    /** The same, as a number on somebody's paper, which can be copied wrongly. */
    public Field copied() {
        return new Field(name, label, true);
    }
}
