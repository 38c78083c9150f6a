package cn.safecommunity.inspection;

/** A county has done something that its supervision may wait for. */
public record CountyProgressed(long programme, String county) {}
