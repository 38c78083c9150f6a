package cn.safecommunity.deadline;

import cn.safecommunity.policy.Level;

/** The part of a case that has one time limit: the handling of a level, a correction, or a single task of a model. */
record Stage(long caseId, Level level, String step) {}
