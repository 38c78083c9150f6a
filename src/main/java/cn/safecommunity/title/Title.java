package cn.safecommunity.title;

import java.time.LocalDate;

/** A title won: {@code provincial} or {@code national}, valid to the end of {@code validUntil}. */
public record Title(
        String certificateNumber,
        String plaqueNumber,
        long caseId,
        String chain,
        String community,
        LocalDate conferredOn,
        LocalDate validUntil) {

    private static final String NATIONAL = "national";

    /** What the title is called. */
    public String name() {
        return isNational() ? "全国安全社区" : "省级安全社区";
    }

    boolean isNational() {
        return NATIONAL.equals(chain);
    }

    /** The level that conferred it and supervises it: province or association. */
    String level() {
        return isNational() ? "association" : "province";
    }
}
