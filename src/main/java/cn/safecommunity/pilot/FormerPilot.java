package cn.safecommunity.pilot;

import java.time.LocalDate;

/** A unit that was a pilot from one day to another, and why it is one no more. */
public record FormerPilot(
        String county, String unit, String leader, LocalDate designatedOn, LocalDate leftOn, String why) {}
