package cn.safecommunity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text as people send it: one answer to what is blank, which characters are kept and how long it may be. Lengths are
 * counted as a browser counts them, with a line end as one character.
 */
public final class Text {

    /** Fillers of other scripts, which are letters to Unicode and show nothing. */
    private static final String FILLERS = "\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u000B\\f\\u0085\\u2028\\u2029]");

    /** What no table can hold or nobody can read: control characters but tab and line end, halves of a character. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    /** The same for a text as it comes in, whose line ends are still of any kind. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t\\r\\u000B\\f\\u0085]]");

    private static final String CONTROL = "内容里有看不见的控制字符，不能保存。请删除后重新填写，或改为手工输入。";

    /** As much is enough to say why something is withdrawn, corrected or changed. */
    public static final int LONGEST_REASON = 1000;

    private Text() {}

    public static boolean isBlank(@Nullable String given) {
        return given == null || given.codePoints().allMatch(Text::isUnseen);
    }

    /** Whether a text as it comes in holds nothing that {@link #clean} refuses. */
    public static boolean isReadable(String given) {
        return !UNREADABLE.matcher(given).find();
    }

    /** The refusal of a text that is not. */
    public static Refusal unreadable(String field) {
        return Refusal.at(field, CONTROL);
    }

    /** Whether a character shows nothing: a blank of any kind, a character without width, a filler. */
    private static boolean isUnseen(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT
                || FILLERS.indexOf(character) >= 0;
    }

    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isUnseen(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && isUnseen(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    /** The text without what shows nothing around it and with line ends as line feeds; empty when there is none. */
    public static String clean(String field, @Nullable String given) {
        if (given == null) {
            return "";
        }
        String text = strip(LINE_END.matcher(given).replaceAll("\n"));
        if (FORBIDDEN.matcher(text).find()) {
            throw unreadable(field);
        }
        return text;
    }

    /** The same; refuses more than {@code longest} characters. */
    public static String optional(String field, @Nullable String given, int longest) {
        String text = clean(field, given);
        if (text.length() > longest) {
            // whoever writes at length has more to say; a name or a search has no details
            String advice = longest < LONGEST_REASON ? "请精简后再提交。" : "请精简后再提交，详细内容可作为材料上传。";
            throw Refusal.at(field, "这一栏不能超过 " + longest + " 个字，现有 " + text.length() + " 个字。" + advice);
        }
        return text;
    }

    /** A text that somebody typed, as a sentence of a longer text: with a full stop, which it may have already. */
    public static String sentence(String typed) {
        return typed.endsWith("。") ? typed : typed + "。";
    }

    /** The same; a blank text is refused with {@code advice}, which says what to fill in. */
    public static String required(String field, @Nullable String given, int longest, String advice) {
        String text = optional(field, given, longest);
        if (text.isEmpty()) {
            throw Refusal.at(field, advice);
        }
        return text;
    }
}
