package cn.safecommunity.pilot;

import cn.safecommunity.policy.ProgrammePlan.Criterion;
import java.time.LocalDate;
import java.util.List;

/**
 * What a programme asks of the selection in every county (notice clause 4).
 *
 * @param programme case file of the programme
 * @param lastDay the last day of the programme, until which its pilots are pilots
 * @param reportDue the day by which everything is with the city office
 */
public record SelectionTerms(
        long programme,
        int pilotsPerCounty,
        int minCandidates,
        LocalDate lastDay,
        LocalDate reportDue,
        int confirmationDays,
        List<Criterion> criteria) {

    public SelectionTerms {
        criteria = List.copyOf(criteria);
    }

    /** What is asked when only some places are to be filled again, by another day. */
    SelectionTerms forPlaces(int places, LocalDate due) {
        int choice = Math.max(places, places + minCandidates - pilotsPerCounty);
        return new SelectionTerms(programme, places, choice, lastDay, due, confirmationDays, criteria);
    }
}
