package cn.safecommunity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A day as sentences and letters write it, e.g. 2013年4月16日. */
public final class WrittenDay {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private WrittenDay() {}

    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    /** The day of a moment in China. */
    public static String of(Instant moment) {
        return of(LocalDate.ofInstant(moment, ZoneId.of(SafeCommunityApplication.ZONE)));
    }

    /** The same with the time of day: 2013年4月16日 09:30. */
    public static String minuteOf(Instant moment) {
        return MINUTE.format(moment.atZone(ZoneId.of(SafeCommunityApplication.ZONE)));
    }
}
