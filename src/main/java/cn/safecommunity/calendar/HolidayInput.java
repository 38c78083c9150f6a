package cn.safecommunity.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notice of a year as it was sent: its text, or its days one by one. Number and date may be left out when the text
 * has them, the name when it is the usual one.
 *
 * @param issuedOn the date of the notice, e.g. 2025-11-04
 * @param reason why what was published before is replaced
 */
public record HolidayInput(
        @Nullable String text,
        @Nullable List<@Nullable Line> days,
        @Nullable String number,
        @Nullable String name,
        @Nullable String issuedOn,
        @Nullable String reason) {

    /** One day as it was sent; kind is {@code off} or {@code work}. */
    public record Line(
            @Nullable String date,
            @Nullable String kind,
            @Nullable String name) {}

    /** One day that is corrected; kind may also be {@code ordinary}: the day is again as the week has it. */
    public record Correction(
            @Nullable String kind,
            @Nullable String holiday,
            @Nullable String number,
            @Nullable String name,
            @Nullable String issuedOn,
            @Nullable String reason) {}

    /** A bare list of days has no notice; it is looked at and then asked for it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static HolidayInput ofDays(List<@Nullable Line> days) {
        return new HolidayInput(null, days, null, null, null, null);
    }
}
