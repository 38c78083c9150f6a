package cn.safecommunity.community;

import java.time.LocalDate;

/**
 * A creation unit has been merged into another one. Published in the transaction that records it: every room moves what
 * it holds of the predecessor to the successor, or refuses, and then nothing is recorded.
 */
public record UnitMerged(String predecessor, String successor, LocalDate mergedOn) {}
