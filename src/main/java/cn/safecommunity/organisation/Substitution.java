package cn.safecommunity.organisation;

import java.time.LocalDate;

/** Somebody substitutes for a person, the first and the last day included. */
public record Substitution(long id, String person, String substitute, LocalDate firstDay, LocalDate lastDay) {

    /** Whether two last on a day in common. */
    public boolean meets(LocalDate first, LocalDate last) {
        return !first.isAfter(lastDay) && !last.isBefore(firstDay);
    }
}
