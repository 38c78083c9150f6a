package cn.safecommunity.community;

import java.util.Optional;

/** What one room moves when two units merge, in words, so that whoever records the merger reads it before. */
public interface MovedByMerger {

    /** E.g. 试点, or 档案 12 条; empty when the unit that goes has nothing of the kind. */
    Optional<String> moves(String predecessor, String successor);
}
