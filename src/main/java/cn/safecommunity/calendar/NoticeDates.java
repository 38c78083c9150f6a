package cn.safecommunity.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The dates of one sentence of a notice, which leave out a month or a year that was said before. */
final class NoticeDates {

    /** A date as it is printed, with what stands behind it in brackets; month and year may be left out. */
    static final String DATE = "(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日(?:（[^）]*）)?";

    private static final Pattern PARTS = Pattern.compile("(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日(?:（([^）]*)）)?");
    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期)([一二三四五六日天])");
    private static final String WEEKDAYS = "一二三四五六日";
    private static final int LONGEST_RUN = 15;

    private final int year;
    private final String holiday;
    private final String sentence;
    private @Nullable LocalDate last;

    NoticeDates(int year, String holiday, String sentence) {
        this.year = year;
        this.holiday = holiday;
        this.sentence = sentence;
    }

    /** Every day of “D1至D2” or of “D1、D2”. */
    List<LocalDate> read(String text) {
        List<LocalDate> found = new ArrayList<>();
        Matcher parts = PARTS.matcher(text);
        while (parts.find()) {
            found.add(date(parts));
        }
        return text.replaceAll("（[^）]*）", "").contains("至") ? run(found.get(0), found.get(1)) : found;
    }

    private List<LocalDate> run(LocalDate first, LocalDate end) {
        if (!end.isAfter(first) || end.isAfter(first.plusDays(LONGEST_RUN))) {
            throw HolidayDays.unclear(
                    sentence, "从" + CompleteYear.shown(first) + "到" + CompleteYear.shown(end) + "不像一个假期，年份或月份可能没有写全。");
        }
        return first.datesUntil(end.plusDays(1)).toList();
    }

    private LocalDate date(Matcher parts) {
        try {
            LocalDate date = LocalDate.of(year(parts), month(parts), Integer.parseInt(parts.group(3)));
            checkWeekday(date, parts.group(4));
            last = date;
            return date;
        } catch (DateTimeException e) {
            throw HolidayDays.unclear(sentence, "“" + parts.group() + "”这个日期不存在。");
        }
    }

    private int month(Matcher parts) {
        if (parts.group(2) != null) {
            return Integer.parseInt(parts.group(2));
        }
        if (last == null) {
            throw HolidayDays.unclear(sentence, "“" + parts.group() + "”没有写月份。");
        }
        return last.getMonthValue();
    }

    private int year(Matcher parts) {
        if (parts.group(1) != null) {
            return Integer.parseInt(parts.group(1));
        }
        if (parts.group(2) == null && last != null) {
            return last.getYear();
        }
        if (holiday.contains("元旦") && "12".equals(parts.group(2))) {
            throw HolidayDays.unclear(
                    sentence, "“" + parts.group() + "”没有写年份，可能是" + (year - 1) + "年，也可能是" + year + "年。");
        }
        return year;
    }

    private void checkWeekday(LocalDate date, @Nullable String brackets) {
        Matcher said = WEEKDAY.matcher(brackets == null ? "" : brackets);
        if (!said.find()) {
            return;
        }
        DayOfWeek weekday = DayOfWeek.of(WEEKDAYS.indexOf(said.group(1).replace('天', '日')) + 1);
        if (weekday != date.getDayOfWeek()) {
            throw HolidayDays.unclear(
                    sentence, CompleteYear.shown(date) + "是" + weekday(date) + "，不是" + said.group() + "。");
        }
    }

    private static String weekday(LocalDate date) {
        return "星期" + WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1);
    }
}
