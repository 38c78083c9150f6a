package cn.safecommunity.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The grades of one indicator, a letter for each part in the order of the set's parts and {@code -} where none is given
 * yet: {@code ab-} is a for 有无, b for 痕迹, and 效果 is still open.
 */
public record Grades(@JsonValue String marks) {

    static final char GAP = '-';

    /** Nothing graded yet. */
    public static final Grades NONE = new Grades("---");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Grades {
        if (!marks.matches("[a-z-]{1,8}")) {
            throw new IllegalArgumentException("Grades are letters or '-', not " + marks);
        }
    }

    /** The grade of a part, or the gap. */
    public char of(int part) {
        return marks.charAt(part);
    }

    public boolean isComplete() {
        return marks.indexOf(GAP) < 0;
    }
}
