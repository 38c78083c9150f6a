package cn.safecommunity.calendar;

/** Who publishes, and what this person is called now; both stay on the version. */
public record Publisher(String id, String name) {}
