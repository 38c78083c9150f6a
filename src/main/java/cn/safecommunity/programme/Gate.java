package cn.safecommunity.programme;

import java.time.Instant;
import java.util.List;

/** What was found when a phase ended: the titles of the whole city, and a line per county. */
public record Gate(long programme, int phase, Instant closedAt, int national, int provincial, List<GateLine> lines) {

    public Gate {
        lines = List.copyOf(lines);
    }
}
