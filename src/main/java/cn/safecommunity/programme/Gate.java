package cn.safecommunity.programme;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** What was found when a phase ended: the titles of the whole city, and a line per county. */
public record Gate(long programme, int phase, Instant closedAt, int national, int provincial, List<GateLine> lines) {

    public Gate {
        lines = List.copyOf(lines);
    }

    /** What people see of it. */
    public record View(int phase, Instant closedAt, int national, int provincial, List<GateLine> lines) {}

    /** What somebody sees who may see these counties. */
    public View view(Predicate<String> countyShown) {
        return new View(
                phase,
                closedAt,
                national,
                provincial,
                lines.stream().filter(line -> countyShown.test(line.county())).toList());
    }
}
