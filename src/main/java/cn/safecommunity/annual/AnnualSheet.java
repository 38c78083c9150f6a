package cn.safecommunity.annual;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The annual assessment of a county.
 *
 * @param points what it earned, out of {@link #most()}
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
        @Nullable Instant closedAt) {

    /** What it could have earned by that day. */
    @JsonProperty("most")
    public BigDecimal most() {
        return lines.stream().map(AnnualLine::most).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
