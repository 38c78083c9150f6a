package cn.safecommunity.document;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The letters this system issues: which template, which number series, and what a template may ask for. */
enum LetterKind {
    RECOMMENDATION(
            "recommendation", "推荐意见", "发", List.of("superiorName", "unitFacts", "reviewFacts", "opinion", "request")),
    CORRECTION("correction", "补正通知书", "函", List.of("addressee", "opinion", "missingItems", "correctionDays")),
    FILING(
            "filing",
            "备案函",
            "函",
            List.of("superiorName", "unitFacts", "reviewFacts", "countyAuthority", "recommendationNumber", "opinion")),
    RESPONSIBILITIES("responsibilities", "包抓责任一览表", "发", List.of("leadingBody", "pilotCount", "pilots")),
    CERTIFICATE(
            "certificate",
            "证书",
            "社证",
            List.of(
                    "holderName",
                    "plaqueNumber",
                    "conferredOn",
                    "validUntil",
                    "todayInWords",
                    "checkCode",
                    "checkPlace")),
    RENEWAL(
            "renewal",
            "续期通知",
            "函",
            List.of("certificateNumber", "plaqueNumber", "conferredOn", "validFrom", "validUntil", "copies")),
    REVOCATION(
            "revocation",
            "撤销称号决定",
            "发",
            List.of(
                    "certificateNumber",
                    "plaqueNumber",
                    "conferredOn",
                    "ground",
                    "explanation",
                    "rule",
                    "opinion",
                    "remedy",
                    "copies"));

    private static final List<String> COMMON = List.of(
            "number",
            "issuerName",
            "weName",
            "signerName",
            "contactName",
            "telephone",
            "address",
            "today",
            "basis",
            "standard",
            "cityName",
            "countyName",
            "communityName",
            "unitName",
            "unitTypeName",
            "registeredOn",
            "titleName",
            "businessKey");

    private final String id;
    private final String label;
    private final String series;
    private final List<String> fields;

    LetterKind(String id, String label, String series, List<String> fields) {
        this.id = id;
        this.label = label;
        this.series = series;
        this.fields = fields;
    }

    static LetterKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No letter is called " + id));
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    /** All fields that a template of this kind can use. */
    Set<String> fields() {
        Set<String> all = new HashSet<>(COMMON);
        all.addAll(fields);
        return all;
    }

    /** The 机关代字 of this kind: an authority numbers its 发, its 函 and its certificates apart, e.g. 汉安监函. */
    String issuerCode(String configured) {
        return stem(configured) + series;
    }

    /** The 代字 under which an authority numbers its plaques. */
    static String plaqueSeries(String configured) {
        return stem(configured) + "社牌";
    }

    private static String stem(String configured) {
        return configured.replaceFirst("[发函]$", "");
    }
}
