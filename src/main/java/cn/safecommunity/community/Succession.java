package cn.safecommunity.community;

import java.time.Instant;
import java.time.LocalDate;

/** Which unit took the place of which, since when and on what basis, e.g. the number of the government's reply. */
public record Succession(
        String predecessor,
        String successor,
        LocalDate mergedOn,
        String basis,
        String recordedBy,
        Instant recordedAt) {}
