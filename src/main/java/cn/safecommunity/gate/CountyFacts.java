package cn.safecommunity.gate;

/**
 * What the system knows of a participant at the end of a day; board, gates, lists and annual assessment decide on nothing
 * else. Figures of the whole city are sums over all participants.
 *
 * @param quota whether it selects pilots; a zone only reports its leading body
 * @param places how many pilots it may have
 * @param leadingBody whether it has reported one (notice clause 5-leadership)
 * @param classified pilots that are candidates for one of the titles
 * @param upToStandard units that are up to standard (达标), which is not a title; not the county as a whole
 * @param pilotsUpToStandard those of them that are pilots
 * @param provincial valid provincial titles (命名) conferred during the programme
 * @param national valid national titles conferred during the programme
 * @param earlierTitles valid titles of either rank conferred before it began (此前已有)
 */
public record CountyFacts(
        String county,
        boolean quota,
        int places,
        boolean leadingBody,
        int pilots,
        int classified,
        boolean rolloutReported,
        boolean summarised,
        int runningCases,
        int upToStandard,
        int pilotsUpToStandard,
        int provincial,
        int national,
        int earlierTitles,
        int yellowLights,
        int yellowCards,
        int redCards,
        int openFindings) {

    /** The titles that count for 每县区至少有1个, a demand on those with a quota. */
    public int titles(boolean earlierCount) {
        return provincial + national + (earlierCount ? earlierTitles : 0);
    }
}
