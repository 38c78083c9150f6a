package cn.safecommunity.calendar;

import cn.safecommunity.Refusal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether the days of a year can be published: they belong to it, none stands twice, no statutory day is missing. */
final class CompleteYear {

    static final int FIRST = 2013;
    /** The table of festivals ends there. */
    static final int LAST = 2050;

    private final StatutoryDays statutory;

    CompleteYear(StatutoryDays statutory) {
        this.statutory = statutory;
    }

    static void checkYear(int year) {
        if (year < FIRST || year > LAST) {
            throw Refusal.at("year", "年份 " + year + " 无效，请填 " + FIRST + " 至 " + LAST + " 之间的年份。");
        }
    }

    /** Refuses what does not make a complete year; {@code field} is what has to be changed. */
    void check(int year, List<Holiday> days, String field) {
        Map<LocalDate, DayKind> kinds = new TreeMap<>();
        for (Holiday day : days) {
            if (!belongs(year, day.day())) {
                throw Refusal.at(field, shown(day.day()) + "不属于" + year + "年的放假安排，请删除或改正。");
            }
            if (kinds.put(day.day(), day.kind()) != null) {
                throw Refusal.at(field, shown(day.day()) + "写了两次，请删除一次。");
            }
        }
        String lacking = statutory.of(year).stream()
                .filter(each -> kinds.get(each.day()) != DayKind.off)
                .map(each -> each.name() + shown(each.day()))
                .collect(Collectors.joining("、"));
        if (!lacking.isEmpty()) {
            throw Refusal.at(
                    field,
                    year + "年的安排缺少法定节假日：" + lacking + "。全年的安排要把法定节假日写全（《全国年节及纪念日放假办法》第二条），请核对后重新提交；只改个别日期的，请用“更正某一天”。");
        }
    }

    /** A notice covers its year and may begin in the December before, as the one for 2019 did. */
    static boolean belongs(int year, LocalDate day) {
        return day.getYear() == year || (day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER);
    }

    static String shown(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
