package cn.safecommunity.assessment;

import java.math.BigDecimal;
import java.time.Instant;

/** What one assessor found on site in one round: points, whether an indicator is zero, and a remark. */
public record SiteAssessment(
        int round, String assessor, BigDecimal total, boolean hasZero, String remark, Instant givenAt) {}
