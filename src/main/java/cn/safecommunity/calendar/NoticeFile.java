package cn.safecommunity.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the file of notices: a heading, then address, year, number, date and name separated by tabs. */
final class NoticeFile {

    static final String HEADING = "address\tyear\tnumber\tissued_on\tname";

    private NoticeFile() {}

    /** The notices by the address under which the file of days names them; the first bad line stops it. */
    static Map<String, Notice> read(String fileName, String content) {
        List<String> lines = content.lines().toList();
        if (lines.isEmpty() || !HEADING.equals(lines.get(0))) {
            throw HolidayFile.malformed(fileName, 1, "第一行应为表头：" + HEADING.replace('\t', ' '));
        }
        Map<String, Notice> notices = new LinkedHashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length != 5) {
                throw HolidayFile.malformed(fileName, i + 1, "应有 5 列，实有 " + cells.length + " 列");
            }
            if (notices.put(cells[0], notice(fileName, i + 1, cells)) != null) {
                throw HolidayFile.malformed(fileName, i + 1, "网址 " + cells[0] + " 重复");
            }
        }
        return notices;
    }

    private static Notice notice(String fileName, int number, String[] cells) {
        try {
            return new Notice(Integer.parseInt(cells[1]), cells[2], cells[4], LocalDate.parse(cells[3]), cells[0]);
        } catch (NumberFormatException | DateTimeException e) {
            throw HolidayFile.malformed(fileName, number, "年份“" + cells[1] + "”或日期“" + cells[3] + "”无效");
        }
    }
}
