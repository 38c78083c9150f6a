package cn.safecommunity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The rule for every number of things or people that somebody fills in: whole, not negative, bounded, never cut silently. */
public final class Count {

    private Count() {}

    /** The checked number; a refusal names the field and what people call it. */
    public static int required(String field, String label, @Nullable BigDecimal given, int most) {
        if (given == null
                || given.signum() < 0
                || given.compareTo(BigDecimal.valueOf(most)) > 0
                || given.stripTrailingZeros().scale() > 0) {
            throw Refusal.at(field, "请填写“" + label + "”：0 到 " + most + " 的整数，没有的填 0。");
        }
        return given.intValueExact();
    }
}
