package cn.safecommunity.pilot;

import cn.safecommunity.policy.Chain;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pilot of a programme, with the people who answer for it at every layer.
 *
 * @param place which of the county's places it takes; there are as many as the quota
 * @param designatedAs the unit that was designated, where it has been merged into this one since
 * @param rank for the title of which chain it is a candidate; null before it is classified
 */
public record Pilot(
        long programme,
        String county,
        int place,
        String unit,
        Responsible leader,
        Responsible town,
        Responsible contact,
        LocalDate designatedOn,
        @Nullable String designatedAs,
        @Nullable Chain rank) {}
