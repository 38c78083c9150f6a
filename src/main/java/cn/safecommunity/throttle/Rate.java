package cn.safecommunity.throttle;

import java.time.Duration;

/**
 * How often something may happen: as often as {@code most} at once, and again as often within each {@code period}.
 *
 * @param name what is counted; counts of different names do not add up
 */
public record Rate(String name, int most, Duration period) {}
