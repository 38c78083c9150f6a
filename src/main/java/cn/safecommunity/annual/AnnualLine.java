package cn.safecommunity.annual;

import java.math.BigDecimal;

/** One line of an annual assessment: points out of the most there are, and why. */
public record AnnualLine(String label, BigDecimal most, BigDecimal points, String explanation) {}
