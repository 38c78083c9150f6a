package cn.safecommunity.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All organisations as they were read at one moment, and what was looked up since. What they are called stands in one text, a line
 * each, so that a word is sought in the forty thousand places of a country about as fast as in a page.
 */
final class Places {

    private static final char END_OF_LINE = '\n';

    private final long readAt;
    private final Map<String, Organisation> read = new HashMap<>();
    private final Map<String, Organisation> since = new ConcurrentHashMap<>();
    private final Map<UnitKind, Organisation> first = new EnumMap<>(UnitKind.class);
    private final List<Organisation> lines;
    private final int[] begins;
    private final String written;

    /**
     * Remembers them.
     *
     * @param all in the order of their codes
     * @param readAt when they were read, in nanoseconds of the JVM
     */
    Places(Collection<Organisation> all, long readAt) {
        this.readAt = readAt;
        lines = List.copyOf(all);
        for (Organisation each : lines) {
            read.put(each.code(), each);
            first.putIfAbsent(each.kind(), each);
        }
        begins = new int[lines.size()];
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < begins.length; line++) {
            begins[line] = text.length();
            text.append(nameOfParent(lines.get(line)))
                    .append(lines.get(line).name())
                    .append(END_OF_LINE);
        }
        written = text.toString();
    }

    /** Whether they may be believed no more: read longer ago than these nanoseconds, or before anything was written. */
    boolean isOlderThan(long nanos) {
        return lines.isEmpty() || System.nanoTime() - readAt > nanos;
    }

    @Nullable
    Organisation find(String code) {
        Organisation found = read.get(code);
        return found == null ? since.get(code) : found;
    }

    /** Remembers one more that was not there yet when all were read. */
    void add(Organisation come) {
        since.put(come.code(), come);
    }

    /** The one of this kind with the lowest code. */
    Optional<Organisation> first(UnitKind kind) {
        return Optional.ofNullable(first.get(kind));
    }

    /** The codes of those in whose name, with that of the county in front, these words stand. */
    List<String> inPlaceNames(String words) {
        return codes(from -> written.indexOf(words, from), each -> (nameOfParent(each) + each.name()).contains(words));
    }

    /** The codes of those in whose own or whose county's name a word stands, capitals or not. */
    List<String> inNames(String word) {
        if (word.toLowerCase(Locale.ROOT).equals(word.toUpperCase(Locale.ROOT))) {
            return codes(from -> written.indexOf(word, from), inNames(name -> name.contains(word)));
        }
        Pattern pattern = Pattern.compile(word, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        Matcher matcher = pattern.matcher(written);
        return codes(from -> matcher.find(from) ? matcher.start() : -1, inNames(pattern.asPredicate()));
    }

    private Predicate<Organisation> inNames(Predicate<String> has) {
        return each -> has.test(each.name()) || has.test(nameOfParent(each));
    }

    /** Of the lines in which a word stands next, and of what came since, those that it really is said of. */
    private List<String> codes(IntUnaryOperator next, Predicate<Organisation> said) {
        List<String> codes = new ArrayList<>();
        int at = next.applyAsInt(0);
        while (at >= 0 && at < written.length()) {
            int line = lineAt(at);
            if (said.test(lines.get(line))) {
                codes.add(lines.get(line).code());
            }
            at = line + 1 < begins.length ? next.applyAsInt(begins[line + 1]) : -1;
        }
        since.values().stream().filter(said).map(Organisation::code).forEach(codes::add);
        return codes;
    }

    private int lineAt(int character) {
        int found = Arrays.binarySearch(begins, character);
        return found >= 0 ? found : -found - 2;
    }

    private String nameOfParent(Organisation unit) {
        Organisation parent = unit.parentCode() == null ? null : find(unit.parentCode());
        return parent == null ? "" : parent.name();
    }
}
