package cn.safecommunity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands in the address of a list: its page, one of a few choices, words to search for; refuses with the parameter's name. */
public final class Asked {

    private static final int LONGEST_SEARCH = 100;

    private Asked() {}

    /** A whole number from 1 on. */
    public static int number(String name, String label, String given, int largest) {
        if (given.matches("[1-9][0-9]{0,5}") && Integer.parseInt(given) <= largest) {
            return Integer.parseInt(given);
        }
        throw Refusal.at(name, label + "（" + name + "）须是 1 到 " + largest + " 的整数，收到的是“" + shortened(given) + "”。");
    }

    /** One of the choices by its name, in small or capital letters. */
    public static <E extends Enum<E>> E one(E[] all, String name, String choices, String given) {
        return Arrays.stream(all)
                .filter(each -> each.name().equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.at(name, "没有名为“" + shortened(given) + "”的选项，" + name + " 可以是：" + choices + "。"));
    }

    /** The words of a search, every one of which has to be found. */
    public static List<String> words(@Nullable String search) {
        String text = WrittenNumber.inWords(Text.optional("search", search, LONGEST_SEARCH));
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("[\\s\\u3000]+")).distinct().toList();
    }

    /** How a word is compared: letters are alike whether small or capital; where it has none, the comparison need not look at it. */
    public static String like(String word) {
        return word.toLowerCase(Locale.ROOT).equals(word.toUpperCase(Locale.ROOT)) ? "LIKE" : "ILIKE";
    }

    /** Whether a word has two characters and more, so that an index of pairs of characters ({@code word_pairs}) knows it. */
    public static boolean hasPairs(String word) {
        return word.codePointCount(0, word.length()) > 1;
    }

    /** A word as a pattern for LIKE, wherever it stands; what a pattern would take for a wildcard is looked for as it is. */
    public static String pattern(String word) {
        return "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static String shortened(String given) {
        return given.length() > 20 ? given.substring(0, 20) + "……" : given;
    }
}
