package cn.safecommunity.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The result of a team: the mean of the assessors' totals, cut to two decimals, and zero if anybody saw a zero. It is
 * cut and not rounded, so that a mean below a mark never reaches it. How a team's totals are joined was not found in any
 * published rule; the mean is an assumption.
 */
public record TeamResult(BigDecimal total, boolean hasZero) {

    /** Joins the sheets of one round; there must be at least one. */
    public static TeamResult of(List<SiteAssessment> sheets) {
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("A team result needs at least one assessor's sheet");
        }
        BigDecimal sum = sheets.stream().map(SiteAssessment::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = sum.divide(BigDecimal.valueOf(sheets.size()), 2, RoundingMode.DOWN);
        return new TeamResult(mean, sheets.stream().anyMatch(SiteAssessment::hasZero));
    }
}
