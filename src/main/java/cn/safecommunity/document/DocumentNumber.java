package cn.safecommunity.document;

import java.util.regex.Pattern;

/** A 发文字号 as GB/T 9704 writes it: 机关代字, year in 〔〕, serial without leading zero. */
record DocumentNumber(String issuerCode, int year, int serial) {

    static final Pattern FORM =
            Pattern.compile("^[\\u4e00-\\u9fa5A-Za-z]{2,12}\\u3014(19|20)\\d{2}\\u3015[1-9]\\d{0,4}\\u53f7$");

    DocumentNumber {
        if (!FORM.matcher(text(issuerCode, year, serial)).matches()) {
            throw new IllegalArgumentException(
                    "Not a document number: " + text(issuerCode, year, serial) + " does not match " + FORM.pattern());
        }
    }

    /** As it stands on the letter, e.g. 汉安监发〔2014〕3号. */
    String text() {
        return text(issuerCode, year, serial);
    }

    private static String text(String issuerCode, int year, int serial) {
        return issuerCode + "〔" + year + "〕" + serial + "号";
    }
}
