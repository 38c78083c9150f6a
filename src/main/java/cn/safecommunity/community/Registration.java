package cn.safecommunity.community;

import cn.safecommunity.Seen;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The 备案表 of a unit: a draft until it is handed in.
 *
 * @param registeredOn the day of the registration, from which the time of creation counts; null for a draft
 */
public record Registration(
        String community,
        Map<String, Object> answers,
        String savedBy,
        Instant savedAt,
        @Nullable LocalDate registeredOn) {

    boolean isDraft() {
        return registeredOn == null;
    }

    /** What somebody sees of it who reads its answers now. */
    public String seen() {
        return Seen.of(new TreeMap<>(answers).entrySet());
    }
}
