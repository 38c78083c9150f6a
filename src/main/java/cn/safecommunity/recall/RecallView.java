package cn.safecommunity.recall;

import org.jspecify.annotations.Nullable;

/**
 * Whether the person who asks may take back the last act of a case.
 *
 * @param taskName what it was, null for whoever did not do it
 * @param objection why they may not, null when they may
 * @param again the task that they have again because they took it back, null unless it waits with them now
 */
record RecallView(
        @Nullable String taskName,
        @Nullable String objection,
        @Nullable String again) {

    static final RecallView NOTHING = new RecallView(null, null, null);
}
