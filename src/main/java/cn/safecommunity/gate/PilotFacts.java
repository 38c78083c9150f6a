package cn.safecommunity.gate;

import cn.safecommunity.creation.CheckStanding;
import cn.safecommunity.policy.Chain;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the system knows of a pilot at the end of a day: who answers for it, for which title it is a candidate, how far it
 * is.
 *
 * @param designatedAs the name of the unit that was designated, where it has been merged since
 * @param check how far it is with the preliminary check (初验)
 * @param titles the valid titles it holds
 */
public record PilotFacts(
        String county,
        int place,
        String unit,
        String name,
        @Nullable String designatedAs,
        String leader,
        String post,
        String phone,
        LocalDate designatedOn,
        @Nullable Chain rank,
        boolean upToStandard,
        CheckStanding check,
        List<Chain> titles) {

    public PilotFacts {
        titles = List.copyOf(titles);
    }
}
