package cn.safecommunity.publicity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An activity that was held.
 *
 * @param organisation code of the county or unit that held it
 * @param form how, e.g. 视频会议
 * @param participants how many people took part
 * @param media which media reported; empty when none did
 * @param struck why it was struck out, null while it counts
 */
record Activity(
        long id,
        String organisation,
        ActivityKind kind,
        LocalDate heldOn,
        String place,
        String form,
        int participants,
        String media,
        String summary,
        String enteredBy,
        Instant enteredAt,
        @Nullable Strike struck) {}
