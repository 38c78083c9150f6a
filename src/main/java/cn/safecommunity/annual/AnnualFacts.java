package cn.safecommunity.annual;

/**
 * What is known of a county at the end of a year, or today while the year lasts.
 *
 * @param titlesAsked how many titles the programme asks of the county by that day, 0 before the end of phase two
 * @param titles valid titles of provincial rank or above
 * @param reportsDue how many of the county's later reports are due by that day
 * @param reports how many of those are handed in
 */
record AnnualFacts(
        boolean leadingBody,
        FirstReport firstReport,
        int quota,
        int pilots,
        int titlesAsked,
        int titles,
        int reportsDue,
        int reports,
        Answers answers,
        Safety safety,
        int yellowCards,
        int redCards,
        int openFindings) {

    /** How the first report (notice clause 5-report) was handed in; it counts in the year in which it is due. */
    enum FirstReport {
        NOT_DUE,
        MISSING,
        LATE,
        IN_TIME
    }

    /**
     * What inspections asked of the county (notice clause 4-phase1).
     *
     * @param due findings whose time was over within the year
     * @param inTime those of them that were answered in time
     */
    record Answers(int due, int inTime) {}

    /**
     * The accidents of the year in the units of the county (notice clause 5-3).
     *
     * @param due whether the year is over, so that its figures can be asked for
     * @param units the units with a record, and the pilots without one
     * @param within those that stayed within their control target
     * @param grave those with an accident of the grade 较大 or worse
     * @param unrecorded pilots without a record of the year
     */
    record Safety(boolean due, int units, int within, int grave, int unrecorded) {}
}
