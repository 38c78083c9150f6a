package cn.safecommunity.annual;

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
        int openFindings) {}
