package cn.safecommunity.deadline;

/** The holidays of a year are published: whoever keeps dates counted in working days counts them again. */
public record HolidaysPublished(int year) {}
