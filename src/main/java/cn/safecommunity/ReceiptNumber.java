package cn.safecommunity;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The number under which somebody without an account asks what has become of what they handed in; it cannot be guessed. */
public final class ReceiptNumber {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NUMBERS = 100_000_000;

    private ReceiptNumber() {}

    /** A number such as JB20150501-01234567: letters for what was handed in, the day, and eight digits by chance. */
    public static String draw(String letters, LocalDate day) {
        return letters + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-" + "%08d".formatted(RANDOM.nextInt(NUMBERS));
    }
}
