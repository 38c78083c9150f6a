package cn.safecommunity.endorsement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Why an application cannot be made now, what to do about it, and when it can be met at the earliest, if that is known. */
public record Reason(
        String code, String text, String remedy, @Nullable LocalDate earliest) {

    /** Reason and advice, one after the other. */
    public String sentence() {
        return text + remedy;
    }
}
