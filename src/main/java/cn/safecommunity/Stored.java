package cn.safecommunity;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a column of the database holds, as the code has it. */
public final class Stored {

    private Stored() {}

    /** The moment of a column that may be empty. */
    public static @Nullable Instant instant(@Nullable Timestamp column) {
        return column == null ? null : column.toInstant();
    }
}
