package cn.safecommunity.deadline;

import cn.safecommunity.policy.Level;

/**
 * The part of a case that has one time limit: the handling of a level, a correction, or a single task of a model.
 *
 * @param part which of several of that name that the case has at once; 0 where there is one only
 */
record Stage(long caseId, Level level, String step, int part) {}
