package cn.safecommunity.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The calendar of the product's own files, for tests that need no database. */
public final class OfficialCalendar {

    static final StatutoryDays STATUTORY =
            new StatutoryDays(Festivals.read(new ClassPathResource("policy/china-festivals.tsv")));

    static final List<Holiday> HOLIDAYS = HolidayFile.read(
            "china-public-holidays.tsv",
            content("policy/china-public-holidays.tsv"),
            NoticeFile.read("china-holiday-notices.tsv", content("policy/china-holiday-notices.tsv")));

    static final HolidayTable TABLE = new HolidayTable(
            HOLIDAYS.stream().collect(Collectors.toMap(Holiday::day, Holiday::kind)),
            HOLIDAYS.stream().map(day -> day.notice().year()).collect(Collectors.toSet()));

    private OfficialCalendar() {}

    /** Working days by that calendar. */
    public static WorkingDays days() {
        return new WorkingDays(() -> TABLE, STATUTORY);
    }

    /** The text of the notice of a year, in the wording of the State Council; those after 2026 are invented. */
    public static String notice(int year) {
        return content("notices/" + year + ".txt");
    }

    private static String content(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
