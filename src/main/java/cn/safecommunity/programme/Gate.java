package cn.safecommunity.programme;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was found when a phase ended: the figures of the whole city, and a line per participant.
 *
 * @param upToStandard pilots that were up to standard (达标)
 */
public record Gate(
        long programme,
        int phase,
        Instant closedAt,
        int national,
        int provincial,
        int upToStandard,
        List<GateLine> lines) {

    public Gate {
        lines = List.copyOf(lines);
    }

    static Gate of(long programme, int phase, Instant closedAt, List<GateLine> lines) {
        List<CountyFacts> facts = lines.stream().map(GateLine::facts).toList();
        return new Gate(
                programme,
                phase,
                closedAt,
                facts.stream().mapToInt(CountyFacts::national).sum(),
                facts.stream().mapToInt(CountyFacts::provincial).sum(),
                facts.stream().mapToInt(CountyFacts::pilotsUpToStandard).sum(),
                lines);
    }

    /** What people see of it. */
    public record View(
            int phase, Instant closedAt, int national, int provincial, int upToStandard, List<GateLine> lines) {}

    /** What somebody sees who may see these counties. */
    public View view(Predicate<String> countyShown) {
        return new View(
                phase,
                closedAt,
                national,
                provincial,
                upToStandard,
                lines.stream().filter(line -> countyShown.test(line.county())).toList());
    }
}
