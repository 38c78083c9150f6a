package cn.safecommunity.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One day of a notice: it is off, or is worked although it is a weekend. */
public record Holiday(LocalDate day, DayKind kind, String name, Notice notice) {

    private static final int LONGEST_NAME = 60;

    /** Reads one line; a {@link BadHoliday} says in Chinese what has to be changed. */
    static Holiday read(@Nullable String date, @Nullable String kind, @Nullable String name, Notice notice) {
        DayKind known = DayKind.of(kind);
        if (known == null) {
            throw new BadHoliday("kind", "类型“" + shown(kind) + "”无效，请填 off（放假）或 work（上班）");
        }
        return new Holiday(day(date), known, name(name), notice);
    }

    static String name(@Nullable String name) {
        String text = Typed.text(name);
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            throw new BadHoliday("name", "节日名称“" + text + "”无效，请填写 1 至 60 个字");
        }
        return text;
    }

    private static LocalDate day(@Nullable String date) {
        try {
            return LocalDate.parse(shown(date));
        } catch (DateTimeException e) {
            throw new BadHoliday("date", "日期“" + shown(date) + "”无效，请按 2027-01-01 的格式填写", e);
        }
    }

    private static String shown(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** A line that is not a holiday; the message is the reason, the field names the part that is wrong. */
    static final class BadHoliday extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String field;

        BadHoliday(String field, String reason) {
            super(reason);
            this.field = field;
        }

        BadHoliday(String field, String reason, Throwable cause) {
            super(reason, cause);
            this.field = field;
        }

        String field() {
            return field;
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
