package cn.safecommunity.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which passwords people may choose: long enough, not made of their own name, not one that everybody tries first (NIST SP
 * 800-63B 5.1.1.2; ten characters instead of its eight). Which kinds of characters it has does not matter.
 */
public final class PasswordRules {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int SHORTEST_WORD = 2;

    private static final List<String> ROWS =
            List.of("01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm");
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** Why a password cannot be taken, in words for the person; {@code words} are the user name and the names. */
    public static Optional<String> fault(String password, @Nullable String... words) {
        String lower = password.toLowerCase(Locale.ROOT);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("密码至少要有 " + SHORTEST + " 个字符，现在只有 " + length + " 个。可以用一句容易记住的话。");
        }
        if (length > LONGEST) {
            return Optional.of("密码不能超过 " + LONGEST + " 个字符，请缩短。");
        }
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT || isRow(lower)) {
            return Optional.of("密码只是重复或连续的字符，很容易被猜到，请换一个。");
        }
        if (COMMON.contains(lower)) {
            return Optional.of("这个密码太常见，很容易被猜到，请换一个。");
        }
        boolean named = Arrays.stream(words)
                .filter(Objects::nonNull)
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .anyMatch(word -> word.length() >= SHORTEST_WORD && lower.contains(word));
        return named ? Optional.of("密码中不能包含用户名或姓名，请换一个。") : Optional.empty();
    }

    /** A stretch of a keyboard row, of the alphabet or of the digits, forwards or backwards. */
    private static boolean isRow(String password) {
        String backwards = new StringBuilder(password).reverse().toString();
        return ROWS.stream().anyMatch(row -> row.contains(password) || row.contains(backwards));
    }

    private static Set<String> common() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("/account/common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
