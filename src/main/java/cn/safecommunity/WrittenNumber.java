package cn.safecommunity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number of a document as authorities write it, such as 陕安监社证〔2014〕2号, however it was typed: the year in six-sided brackets, no 第, no noughts
 * in front, 号 at the end (GB/T 9704—2012, 7.2.5). Many keyboards do not have these brackets.
 */
public final class WrittenNumber {

    private static final Pattern YEAR = Pattern.compile("[\\[(【〔〖《<]\\s*(\\d{4})\\s*[])】〕〗》>]");
    private static final Pattern BEGINNING = Pattern.compile("〕第?0*(?=\\d)");
    private static final Pattern UNENDED = Pattern.compile("(〕\\d+)$");

    private WrittenNumber() {}

    /** A whole number; what is none comes out without blanks. */
    public static String of(String typed) {
        String plain = year(typed).replaceAll("[\\s\\p{Z}]+", "");
        return UNENDED.matcher(BEGINNING.matcher(plain).replaceAll("〕")).replaceAll("$1号");
    }

    /** Words of a search, in which a number or a part of one may stand: only its year is written the usual way. */
    public static String inWords(String typed) {
        String written = year(typed);
        return written.indexOf('〔') < 0 ? typed : written;
    }

    /** The number of a receipt, such as JB20150501-01234567, or the code of a certificate: capitals, plain digits and hyphens, no blanks. */
    public static String ofCode(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", "")
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .toUpperCase(Locale.ROOT);
    }

    private static String year(String typed) {
        return YEAR.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("〔$1〕");
    }
}
