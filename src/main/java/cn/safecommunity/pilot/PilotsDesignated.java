package cn.safecommunity.pilot;

/** Pilots of a county have been confirmed. */
public record PilotsDesignated(long programme, String county) {}
