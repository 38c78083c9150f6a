package cn.safecommunity.recall;

import org.jspecify.annotations.Nullable;

/**
 * Whether the person who asks may take back the last act of a case.
 *
 * @param taskName what it was, null for whoever did not do it
 * @param objection why they may not, null when they may
 */
record RecallView(@Nullable String taskName, @Nullable String objection) {}
