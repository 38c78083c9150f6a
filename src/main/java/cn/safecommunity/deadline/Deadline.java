package cn.safecommunity.deadline;

import java.time.Instant;

/**
 * What a screen says about the time left: the last moment, the working days after today (negative when late), the
 * light, and whether the date may still move because
 * the holidays of a year are not yet published.
 */
public record Deadline(Instant dueAt, int workingDaysLeft, Light light, boolean provisional) {}
