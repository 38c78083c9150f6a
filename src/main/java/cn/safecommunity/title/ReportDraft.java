package cn.safecommunity.title;

import cn.safecommunity.Text;
import org.jspecify.annotations.Nullable;

/** What a person has written so far of an annual report; a part that is not given stays as it is. */
record ReportDraft(
        @Nullable String upkeep,
        @Nullable String accidents,
        @Nullable String plan) {

    private static final int LONGEST = 4000;

    /** As it is kept; refuses what is too long. */
    ReportDraft clean() {
        return new ReportDraft(clean("upkeep", upkeep), clean("accidents", accidents), clean("plan", plan));
    }

    private static @Nullable String clean(String field, @Nullable String text) {
        return text == null ? null : Text.optional(field, text, LONGEST);
    }
}
