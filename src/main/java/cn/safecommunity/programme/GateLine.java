package cn.safecommunity.programme;

import java.util.List;

/**
 * What a gate found in one county.
 *
 * @param missing what the county has not done, in words; empty when it has done everything
 */
public record GateLine(
        String county,
        int pilots,
        int runningCases,
        int national,
        int provincial,
        int yellowCards,
        int redCards,
        int openFindings,
        List<String> missing) {

    public GateLine {
        missing = List.copyOf(missing);
    }

    static GateLine of(CountyFacts facts, List<String> missing) {
        return new GateLine(
                facts.county(),
                facts.pilots(),
                facts.runningCases(),
                facts.national(),
                facts.provincial(),
                facts.yellowCards(),
                facts.redCards(),
                facts.openFindings(),
                missing);
    }
}
