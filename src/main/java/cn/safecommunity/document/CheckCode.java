package cn.safecommunity.document;

import cn.safecommunity.WrittenNumber;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code on a certificate with which anybody can ask whether it is genuine: twelve signs of an alphabet of 31, so that
 * guessing one takes longer than a certificate lives; nothing in it can be taken for another sign.
 */
public final class CheckCode {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private CheckCode() {}

    /** A new one, e.g. 7KQ2-M4XD-9TRP. */
    static String draw() {
        StringBuilder code = new StringBuilder();
        RANDOM.ints(LENGTH, 0, SIGNS.length()).forEach(i -> code.append(SIGNS.charAt(i)));
        return grouped(code.toString());
    }

    /** What somebody typed as it is kept: capitals in groups of four; empty when it cannot be a code. */
    public static Optional<String> of(String typed) {
        String signs = WrittenNumber.ofCode(typed).replace("-", "");
        return FORM.matcher(signs).matches() ? Optional.of(grouped(signs)) : Optional.empty();
    }

    private static String grouped(String signs) {
        return String.join("-", signs.split("(?<=\\G.{" + GROUP + "})"));
    }
}
