package cn.safecommunity.calendar;

import org.jspecify.annotations.Nullable;

/** What people typed or pasted, without what nobody can see: such characters are no reason, and some cannot be stored. */
final class Typed {

    /** Hangul fillers and the like are letters to Unicode, and look like nothing. */
    private static final String FILLERS = "\u115f\u1160\u3164\uffa0\u2800";

    private Typed() {}

    /** The visible text; empty when there is none. */
    static String text(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        StringBuilder visible = new StringBuilder();
        typed.codePoints().filter(Typed::isVisible).forEach(visible::appendCodePoint);
        String text = visible.toString();
        return text.codePoints().allMatch(each -> Character.isWhitespace(each) || Character.isSpaceChar(each))
                ? ""
                : text.strip();
    }

    private static boolean isVisible(int character) {
        int type = Character.getType(character);
        boolean lineEndOrTab = character == '\n' || character == '\r' || character == '\t';
        return lineEndOrTab
                || (type != Character.CONTROL
                        && type != Character.FORMAT
                        && type != Character.SURROGATE
                        && FILLERS.indexOf(character) < 0);
    }
}
