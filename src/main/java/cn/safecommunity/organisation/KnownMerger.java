package cn.safecommunity.organisation;

import java.time.LocalDate;

/** A merger of two units that the organisation files know of, with what says so. */
public record KnownMerger(String predecessor, String successor, LocalDate mergedOn, String basis) {}
