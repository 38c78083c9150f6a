package cn.safecommunity.pilot;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who leads the work somewhere and with what (notice clause 5-leadership): of the city, of a department, a county or
 * 高新区.
 *
 * @param body code of the organisation, or the group of a department
 * @param funds money set aside for the work, in 万元
 */
public record LeadingBody(
        String body,
        String leader,
        String post,
        String contact,
        String phone,
        int staff,
        BigDecimal funds,
        @Nullable String recordedBy,
        @Nullable Instant recordedAt) {}
