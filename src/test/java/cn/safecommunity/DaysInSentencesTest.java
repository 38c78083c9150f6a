package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A day that is joined to Chinese words is written as people write it, by {@link WrittenDay}; 2016-11-05 is for machines.
 * Read in the source, because the compiled class joins strings only. An example of how to write a day (例如) is for the machine of a caller.
 */
class DaysInSentencesTest {

    private static final Pattern NAMED = Pattern.compile("\\bLocalDate>?\\s+(\\w+)");

    private static final Pattern JOINED = Pattern.compile(
            "(\"[^\"\\n]*[\\p{IsHan}，。：；][^\"\\n]*\")\\s*\\+\\s*\\(?\\s*((?:\\w+ == null \\?\\s*\"[^\"]*\"\\s*:\\s*)?)"
                    + "([\\w.]+(?:\\(\\))?)(?! [=!]=)(?=[\\s);])");

    /** The same name of something else: whose it is cannot be told where the value comes from another type. */
    private static final Pattern NAMED_ELSE =
            Pattern.compile("\\b(?:String|int|long|Instant|Object|List<\\w+>)\\s+(\\w+)");

    @Test
    void noSentenceShowsADayAsMachinesWriteIt() throws IOException {
        Map<Path, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.put(file.getFileName(), Files.readString(file));
            }
        }
        Set<String> everywhere = names(NAMED, String.join("\n", sources.values()));
        everywhere.removeAll(names(NAMED_ELSE, String.join("\n", sources.values())));
        assertThat(everywhere).contains("dueOn", "opens");
        List<String> all = new ArrayList<>();
        sources.forEach((file, source) -> foundIn(source, everywhere).forEach(text -> all.add(file + ": " + text)));
        assertThat(all).isEmpty();
    }

    @Test
    void seesADayBetweenWords() {
        String declared = "void a(LocalDate day, Holiday holiday) { say(";
        assertThat(foundIn(declared + "\"从 \" + day + \" 起\");}")).hasSize(1);
        assertThat(foundIn(declared + "\"从\"\n    + holiday.day() + \"起\");}")).hasSize(1);
        assertThat(foundIn(declared + "\"现为\" + (day == null ? \"空\" : day) + \"。\");}"))
                .hasSize(1);
        assertThat(foundIn(declared + "\"从\" + WrittenDay.of(day) + \"起\");}")).isEmpty();
        assertThat(foundIn(declared + "\"从\" + day.getYear() + \"年\");}")).isEmpty();
        assertThat(foundIn(declared + "\"day-\" + day);}")).isEmpty();
    }

    private static List<String> foundIn(String source) {
        return foundIn(source, Set.of("day"));
    }

    /** @param everywhere what nothing but a day is called in any file */
    private static List<String> foundIn(String source, Set<String> everywhere) {
        Set<String> here = names(NAMED, source);
        return JOINED.matcher(source)
                .results()
                .filter(match -> !match.group(1).contains("例如"))
                .filter(match -> match.group(3).contains(".")
                        ? everywhere.contains(lastName(match))
                        : here.contains(lastName(match)))
                .map(MatchResult::group)
                .toList();
    }

    private static Set<String> names(Pattern declared, String source) {
        return declared.matcher(source)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String lastName(MatchResult match) {
        String joined = match.group(3).replace("()", "");
        return joined.substring(joined.lastIndexOf('.') + 1);
    }
}
