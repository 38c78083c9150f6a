package cn.safecommunity.annual;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The annual assessment of a county.
 *
 * @param closedBy who closed it; null while it is computed anew at every look
 */
public record AnnualSheet(
        String county,
        String countyName,
        int year,
        BigDecimal points,
        List<AnnualLine> lines,
        @Nullable String remark,
        @Nullable String closedBy,
        @Nullable Instant closedAt) {}
