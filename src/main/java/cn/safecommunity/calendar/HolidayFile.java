package cn.safecommunity.calendar;

import cn.safecommunity.calendar.Holiday.BadHoliday;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the holiday file: a heading, then date, kind, name and the address of the notice separated by tabs. */
final class HolidayFile {

    static final String HEADING = "date\tkind\tname\tstate_council_notice";

    private HolidayFile() {}

    /** All holidays of the file; the first bad line stops it, named with its number and the reason. */
    static List<Holiday> read(String fileName, String content, Map<String, Notice> notices) {
        List<String> lines = content.lines().toList();
        if (lines.isEmpty() || !HEADING.equals(lines.get(0))) {
            throw malformed(fileName, 1, "第一行应为表头：" + HEADING.replace('\t', ' '));
        }
        List<Holiday> holidays = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 1; i < lines.size(); i++) {
            Holiday holiday = line(fileName, i + 1, lines.get(i), notices);
            if (!seen.add(holiday.day())) {
                throw malformed(fileName, i + 1, "日期 " + holiday.day() + " 重复");
            }
            holidays.add(holiday);
        }
        return holidays;
    }

    private static Holiday line(String fileName, int number, String line, Map<String, Notice> notices) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 4) {
            throw malformed(fileName, number, "应有 4 列，实有 " + columns.length + " 列");
        }
        Notice notice = notices.get(columns[3]);
        if (notice == null) {
            throw malformed(fileName, number, "通知 " + columns[3] + " 不在通知文件里");
        }
        try {
            return Holiday.read(columns[0], columns[1], columns[2], notice);
        } catch (BadHoliday e) {
            throw malformed(fileName, number, e.reason());
        }
    }

    static IllegalStateException malformed(String fileName, int number, String reason) {
        return new IllegalStateException(
                "The holiday file " + fileName + ", line " + number + " cannot be read: " + reason);
    }
}
