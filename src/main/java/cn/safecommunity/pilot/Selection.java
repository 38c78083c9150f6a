package cn.safecommunity.pilot;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A selection of one county in one programme: the first one, or one that fills places which have become free.
 *
 * @param version counts the changes of the nomination, so that nobody overwrites what another has just saved
 * @param places how many places it fills; null in the first selection, which fills all of them
 * @param designated whether its pilots are confirmed
 */
public record Selection(
        long caseId,
        long programme,
        String county,
        int version,
        @Nullable Integer places,
        LocalDate openedOn,
        boolean designated) {}
