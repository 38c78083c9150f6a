package cn.safecommunity.webapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of one web app in English and in Chinese, and what is wrong with the Chinese ones. */
record Translation(Map<String, String> english, Map<String, String> chinese) {

    /** Whoever logs out is not wished a nice time of the day, which the shipped page reckons by the browser's clock. */
    private static final Set<String> FEWER = Set.of("/labels/AUTH_LOGOUT_THANKS");

    /** Patterns of dates: their letters are not words. */
    private static final Set<String> NOT_WORDS =
            Set.of("/dateLocales/calendar/sameElse", "/dateLocales/longDateFormat/L", "/dateLocales/longDateFormat/LT");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|%[ds]");
    private static final String LABELS = "/labels/";
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]{2,}");
    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern HALF_WIDTH = Pattern.compile("\\p{IsHan}[,;:!?()]|[,;:!?()]\\p{IsHan}");

    static Translation of(JsonNode english, JsonNode chinese) {
        return new Translation(flat(english, "", new TreeMap<>()), flat(chinese, "", new TreeMap<>()));
    }

    /** The same without the English texts that no page of the community edition names; a text we have is always checked. */
    Translation named(String scripts) {
        Set<String> words =
                WORD.matcher(scripts).results().map(MatchResult::group).collect(Collectors.toSet());
        Map<String, String> named = new TreeMap<>(english);
        named.keySet()
                .removeIf(key -> key.startsWith(LABELS)
                        && !words.contains(key.substring(LABELS.length()))
                        && !chinese.containsKey(key));
        return new Translation(named, chinese);
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        difference(english.keySet(), chinese.keySet()).forEach(key -> faults.add("missing " + key));
        difference(chinese.keySet(), english.keySet()).forEach(key -> faults.add("unknown " + key));
        chinese.forEach((key, text) -> {
            if (english.containsKey(key)) {
                check(key, english.get(key), text, faults);
            }
        });
        return faults;
    }

    private static void check(String key, String original, String text, List<String> faults) {
        if (text.isBlank() && !original.isBlank()) {
            faults.add("empty " + key);
        } else if (!fits(key, placeholders(original), placeholders(text))) {
            faults.add("other placeholders " + key);
        } else if (hasWords(key, original) && !HAN.matcher(text).find()) {
            faults.add("not Chinese " + key);
        } else if (HALF_WIDTH.matcher(text).find()) {
            faults.add("half-width punctuation " + key);
        }
    }

    private static boolean fits(String key, List<String> original, List<String> ours) {
        return FEWER.contains(key) ? original.containsAll(ours) : original.equals(ours);
    }

    private static boolean hasWords(String key, String original) {
        return !NOT_WORDS.contains(key)
                && LETTER.matcher(PLACEHOLDER.matcher(original).replaceAll("")).find();
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(placeholder -> placeholder.replace(" ", ""))
                .sorted()
                .toList();
    }

    private static Set<String> difference(Set<String> left, Set<String> right) {
        Set<String> difference = new TreeSet<>(left);
        difference.removeAll(right);
        return difference;
    }

    private static Map<String, String> flat(JsonNode node, String path, Map<String, String> texts) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> flat(field.getValue(), path + "/" + field.getKey(), texts));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flat(node.get(i), path + "/" + i, texts);
            }
        } else {
            texts.put(path, node.asText());
        }
        return texts;
    }
}
