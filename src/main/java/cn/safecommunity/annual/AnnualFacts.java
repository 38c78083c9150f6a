package cn.safecommunity.annual;

import cn.safecommunity.deadline.CountyCards.Count;
import cn.safecommunity.policy.ProgrammePlan;
import cn.safecommunity.programme.CountyFacts;

/**
 * What is known of a county at the end of a year, or today while the year lasts.
 *
 * @param titlesAsked how many titles the programme asks of the county by that day, 0 before the end of phase two
 * @param titles valid titles of provincial rank or above
 * @param reportsDue how many of the county's reports are due by that day
 * @param reports how many of those are handed in
 */
record AnnualFacts(
        boolean leadingBody,
        int quota,
        int pilots,
        int titlesAsked,
        int titles,
        int reportsDue,
        int reports,
        int yellowCards,
        int redCards,
        int openFindings) {

    /** What the one count of facts says of a participant, and the cards of the year, with what the plan asks by then. */
    static AnnualFacts of(ProgrammePlan plan, int year, CountyFacts facts, Count cards) {
        boolean rolloutDue = plan.phaseTwoEnds().getYear() <= year;
        boolean summaryDue = plan.phaseThreeEnds().getYear() <= year;
        return new AnnualFacts(
                facts.leadingBody(),
                facts.places(),
                facts.pilots(),
                rolloutDue ? plan.minTitlesPerCounty() : 0,
                facts.provincial() + facts.national(),
                (rolloutDue ? 1 : 0) + (summaryDue ? 1 : 0),
                (rolloutDue && facts.rolloutReported() ? 1 : 0) + (summaryDue && facts.summarised() ? 1 : 0),
                cards.yellowCards(),
                cards.redCards(),
                facts.openFindings());
    }
}
