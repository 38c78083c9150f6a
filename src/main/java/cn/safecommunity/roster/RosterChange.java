package cn.safecommunity.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What taking over one row would change.
 *
 * @param before null for a new account
 * @param details in words, one a changed column
 */
record RosterChange(int row, @Nullable Entry before, Entry after, List<String> details) {

    RosterChange {
        details = List.copyOf(details);
    }

    /** What it comes to for the account. */
    enum Kind {
        NEW,
        CHANGED,
        DISABLED,
        ENABLED
    }

    Kind kind() {
        if (before == null) {
            return Kind.NEW;
        }
        if (before.isDisabled() == after.isDisabled()) {
            return Kind.CHANGED;
        }
        return after.isDisabled() ? Kind.DISABLED : Kind.ENABLED;
    }
}
