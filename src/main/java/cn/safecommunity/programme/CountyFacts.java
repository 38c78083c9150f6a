package cn.safecommunity.programme;

/**
 * What the system knows of a county on a day; the gates and the board decide on nothing else.
 *
 * @param leadingBody whether the county has reported one (notice clause 5-leadership)
 * @param upToStandard units that are up to standard (达标), which is not a title; not the county as a whole
 * @param provincial valid provincial titles (命名)
 * @param national valid national titles
 */
public record CountyFacts(
        String county,
        boolean leadingBody,
        int pilots,
        boolean rolloutReported,
        boolean summarised,
        int runningCases,
        int upToStandard,
        int provincial,
        int national,
        int yellowCards,
        int redCards,
        int openFindings) {

    /** A zone has a leading body and no pilots. */
    public static CountyFacts zone(String code, boolean leadingBody) {
        return new CountyFacts(code, leadingBody, 0, false, false, 0, 0, 0, 0, 0, 0, 0);
    }
}
