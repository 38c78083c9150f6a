package cn.safecommunity.ranking;

import cn.safecommunity.creation.CheckStanding.State;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place of a pilot among those that can be put forward.
 *
 * @param ready whether it has passed its preliminary check and nothing vetoes it
 * @param reasons what is known of it, in words
 * @param behind why it stands behind the one before it; empty for the first
 */
public record RankedPilot(
        int place,
        String county,
        String unit,
        String name,
        State state,
        @Nullable BigDecimal score,
        boolean ready,
        List<String> reasons,
        String behind) {

    public RankedPilot {
        reasons = List.copyOf(reasons);
    }
}
