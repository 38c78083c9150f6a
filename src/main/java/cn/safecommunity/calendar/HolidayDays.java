package cn.safecommunity.calendar;

import cn.safecommunity.Refusal;
import cn.safecommunity.calendar.NoticeText.Day;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days read from a notice so far; adds those of a sentence, or refuses the sentence. */
final class HolidayDays {

    private static final String DATE = NoticeDates.DATE;
    private static final Pattern OFF = Pattern.compile("(?:其中)?(?<dates>" + DATE + "(?:至" + DATE + "|(?:、" + DATE
            + ")*))(?:放假调休|调休放假|放假|补休|调休|公休)(?:(?<count>\\d{1,3})天)?");
    private static final Pattern WORK = Pattern.compile("(?<dates>" + DATE + "(?:、" + DATE + ")*)(?:照常|正常)?上班");
    private static final Pattern COUNT = Pattern.compile("共(?<count>\\d{1,3})天");

    /** A comma within brackets separates nothing. */
    private static final Pattern COMMA = Pattern.compile("，(?![^（]*）)");

    private final int year;
    private final Map<LocalDate, Day> days = new TreeMap<>();

    HolidayDays(int year) {
        this.year = year;
    }

    /** All days in their order. */
    List<Day> all() {
        return List.copyOf(days.values());
    }

    void add(String holiday, String sentence) {
        NoticeDates dates = new NoticeDates(year, holiday, sentence);
        List<LocalDate> off = new ArrayList<>();
        boolean withTheWeekend = false;
        for (String clause : COMMA.split(sentence)) {
            Matcher offClause = OFF.matcher(clause);
            Matcher workClause = WORK.matcher(clause);
            Matcher countClause = COUNT.matcher(clause);
            if (offClause.matches()) {
                off.addAll(dates.read(offClause.group("dates")));
                checkCount(offClause.group("count"), off, false, sentence);
            } else if (workClause.matches()) {
                dates.read(workClause.group("dates")).forEach(day -> work(day, holiday, sentence));
            } else if (countClause.matches()) {
                checkCount(countClause.group("count"), off, withTheWeekend, sentence);
            } else if (clause.equals("与周末连休")) {
                withTheWeekend = true;
            } else if (!clause.equals("不调休")) {
                throw unclear(sentence, "");
            }
        }
        off.forEach(day -> put(new Day(day, DayKind.off, holiday), sentence));
    }

    private void work(LocalDate day, String holiday, String sentence) {
        if (DayState.of(day, null) == DayState.ordinary) {
            throw unclear(sentence, CompleteYear.shown(day) + "不是周末，本来就上班。");
        }
        put(new Day(day, DayKind.work, holiday), sentence);
    }

    private void put(Day day, String sentence) {
        Day before = days.putIfAbsent(day.day(), day);
        if (before != null && before.kind() != day.kind()) {
            throw unclear(
                    sentence,
                    CompleteYear.shown(day.day()) + "前面已写为" + before.kind().label() + "。");
        }
    }

    private static void checkCount(
            @Nullable String said, List<LocalDate> off, boolean withTheWeekend, String sentence) {
        if (said == null) {
            return;
        }
        long counted = off.stream().distinct().count() + (withTheWeekend ? weekendBeside(off) : 0);
        if (counted != Long.parseLong(said)) {
            throw unclear(sentence, "写的是" + said + "天，按日期数是 " + counted + " 天。");
        }
    }

    /** The weekend days right before and after the days off. */
    private static int weekendBeside(List<LocalDate> off) {
        int beside = 0;
        for (LocalDate day = off.get(off.size() - 1).plusDays(1); isWeekend(day); day = day.plusDays(1)) {
            beside++;
        }
        for (LocalDate day = off.get(0).minusDays(1); isWeekend(day); day = day.minusDays(1)) {
            beside++;
        }
        return beside;
    }

    private static boolean isWeekend(LocalDate day) {
        return DayState.of(day, null) == DayState.weekend;
    }

    static Refusal unclear(String sentence, String why) {
        return Refusal.at("text", "这一句读不准：“" + sentence + "。”" + why + "请对照通知原文改正；只改个别日期的通知，请用“更正某一天”。");
    }
}
