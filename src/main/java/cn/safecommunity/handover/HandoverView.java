package cn.safecommunity.handover;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who can go on with an open task.
 *
 * @param holder who has claimed it
 * @param objection why the person who asks may not hand it over or take it over, null when they may
 * @param hint what follows from taking it over, where something does
 */
record HandoverView(
        @Nullable Colleague holder,
        @Nullable String objection,
        @Nullable String hint,
        List<Colleague> colleagues) {

    /** Somebody who may decide about it; {@code office} is the group it is offered to. */
    record Colleague(String person, String name, @Nullable String office) {}
}
