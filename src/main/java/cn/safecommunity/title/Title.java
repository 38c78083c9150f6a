package cn.safecommunity.title;

import cn.safecommunity.policy.Chain;
import cn.safecommunity.policy.Level;
import java.time.LocalDate;

/** A title won at the end of a chain, valid to the end of {@code validUntil}. */
public record Title(
        String certificateNumber,
        String plaqueNumber,
        long caseId,
        Chain chain,
        String community,
        LocalDate conferredOn,
        LocalDate validUntil) {

    /** What the title is called. */
    public String name() {
        return chain.label();
    }

    boolean isNational() {
        return chain == Chain.NATIONAL;
    }

    /** The level that conferred it and supervises it: province or association. */
    Level level() {
        return chain.top();
    }
}
