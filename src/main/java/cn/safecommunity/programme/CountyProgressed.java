package cn.safecommunity.programme;

/** A county has done something that its supervision may wait for. */
record CountyProgressed(long programme, String county) {}
