package cn.safecommunity.gate;

import cn.safecommunity.policy.Chain;
import java.time.LocalDate;

/**
 * A title that is valid at the end of a day, with the county it counts for.
 *
 * @param earlier whether it was conferred before the programme began (此前已有); it then counts for no target
 */
public record TitleFacts(
        String certificateNumber,
        Chain chain,
        String county,
        String unit,
        String name,
        LocalDate conferredOn,
        LocalDate validUntil,
        boolean earlier) {}
