package cn.safecommunity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A day as people send it: one answer to what is no day and what cannot be meant; the refusal names the field. */
public final class PlausibleDate {

    private PlausibleDate() {}

    /** The day of a text; refuses what is empty, no day, or not within the two days, both included. */
    public static LocalDate of(
            String field, String label, @Nullable Object given, LocalDate earliest, LocalDate latest) {
        String text = given == null ? "" : given.toString().strip();
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.at(
                    field,
                    "“" + label + "”" + (text.isEmpty() ? "没有填写" : "不是日期，现为“" + text + "”") + "。请填日期，例如 " + earliest
                            + "。");
        }
        check(field, label, day, earliest, latest);
        return day;
    }

    /** Refuses a day that is not within the two days, both included; an empty one is left to whoever needs it. */
    public static void check(
            String field, String label, @Nullable LocalDate day, LocalDate earliest, LocalDate latest) {
        if (day != null && (day.isBefore(earliest) || day.isAfter(latest))) {
            throw Refusal.at(
                    field,
                    "“" + label + "”须在" + WrittenDay.of(earliest) + "至" + WrittenDay.of(latest) + "之间，现为"
                            + WrittenDay.of(day) + "。");
        }
    }
}
