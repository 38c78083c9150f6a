package cn.safecommunity.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why, by whom and when an activity or one of its papers was struck out; what is struck out stays and counts no more. */
record Strike(String reason, String person, Instant at) {

    /** What a row says of it; null while it counts. */
    static @Nullable Strike of(ResultSet row) throws SQLException {
        String reason = row.getString("struck_for");
        return reason == null
                ? null
                : new Strike(
                        reason,
                        row.getString("struck_by"),
                        row.getTimestamp("struck_at").toInstant());
    }
}
