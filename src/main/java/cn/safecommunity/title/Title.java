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
        LocalDate validUntil) {}
