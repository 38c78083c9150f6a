package cn.safecommunity.pilot;

/** A place of a county has lost its pilot and is to be filled again. */
public record PlaceFreed(long programme, String county) {}
