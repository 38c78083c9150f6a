package cn.safecommunity.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.Refusal;
import cn.safecommunity.calendar.NoticeText.Day;
import cn.safecommunity.calendar.NoticeText.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts about reading a notice: every year the State Council has published, and what is not understood for certain. */
class NoticeTextTest {

    @ParameterizedTest
    @ValueSource(ints = {2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void readsEveryPublishedNoticeToTheDaysThatAreOnRecord(int year) {
        List<Holiday> onRecord = OfficialCalendar.HOLIDAYS.stream()
                .filter(day -> day.notice().year() == year)
                .toList();
        Notice yearly = onRecord.stream()
                .map(Holiday::notice)
                .min(Comparator.comparing(Notice::issuedOn))
                .orElseThrow();

        Reading reading = NoticeText.read(year, OfficialCalendar.notice(year));

        assertThat(reading.number()).isEqualTo(yearly.number());
        assertThat(reading.issuedOn()).isEqualTo(yearly.issuedOn());
        assertThat(asChangedLater(reading.days(), onRecord, yearly)).containsExactlyElementsOf(days(onRecord));
    }

    /** The notices of 2015, 2019 and 2020 were changed during their year. */
    private static List<Day> asChangedLater(List<Day> read, List<Holiday> onRecord, Notice yearly) {
        List<Holiday> later =
                onRecord.stream().filter(day -> !day.notice().equals(yearly)).toList();
        List<Day> changed = new ArrayList<>(read);
        changed.removeIf(day -> later.stream().anyMatch(each -> each.day().equals(day.day())));
        changed.addAll(days(later));
        changed.sort(Comparator.comparing(Day::day));
        return changed;
    }

    private static List<Day> days(List<Holiday> holidays) {
        return holidays.stream()
                .map(day -> new Day(day.day(), day.kind(), day.name()))
                .toList();
    }

    @Test
    void changesNothingWhenThePunctuationIsHalfWidthOrTheLinesAreBroken() {
        List<Day> printed = NoticeText.read(2025, OfficialCalendar.notice(2025)).days();
        String typed = OfficialCalendar.notice(2025)
                .replace('（', '(')
                .replace('）', ')')
                .replace('：', ':')
                .replace('，', ',')
                .replace("至", "\n 至\u200b");
        assertThat(NoticeText.read(2025, typed).days()).isEqualTo(printed);
    }

    @Test
    void takesTheWeekendBesideForTheNumberOfDays() {
        assertThat(read("五、端午节：6月10日放假，与周末连休，共3天。")).extracting(Day::day).hasToString("[2024-06-10]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一、元旦：1月1日（周二）放假1天。 | 2024年1月1日是星期一，不是周二",
                "一、元旦：1月1日至3日放假调休，共4天。 | 写的是4天，按日期数是 3 天",
                "一、元旦：1月1日放假2天。 | 写的是2天，按日期数是 1 天",
                "一、元旦：1月1日放假，共99999999999999999999天。 | 共99999999999999999999天",
                "一、元旦：12月31日至1月2日放假。 | 没有写年份，可能是2023年，也可能是2024年",
                "二、春节：2月30日放假。 | 这个日期不存在",
                "二、春节：10日放假。 | 没有写月份",
                "二、春节：2月17日至10日放假。 | 不像一个假期",
                "二、春节：2月10日放假，2月5日（星期一）上班。 | 不是周末，本来就上班",
                "二、春节：2月10日放假。2月10日上班。 | 前面已写为放假",
                "二、春节：放假安排另行通知。 | 放假安排另行通知",
                "二、春节：延长春节假期至2月2日，2月3日起正常上班。 | 延长春节假期至2月2日",
                "二、春节：2月10日前后放假。 | 2月10日前后放假",
                "二、春节：2月10日放假。三、清明节4月4日放假。 | 三、清明节4月4日放假"
            })
    void refusesASentenceThatIsNotCertainAndQuotesIt(String text, String reason) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("text"))
                .hasMessageContaining("这一句读不准：“")
                .hasMessageContaining(reason);
    }

    @Test
    void refusesTheNoticeOfAnotherYearAndATextThatIsNone() {
        assertThatThrownBy(() -> NoticeText.read(2027, OfficialCalendar.notice(2026)))
                .hasMessageContaining("这份通知安排的是2026年，而您选的是2027年");
        assertThatThrownBy(() -> read("今年春节放假八天。")).hasMessageContaining("没有读出任何节日的安排");
        assertThatThrownBy(() -> read("一、元旦：" + "。".repeat(6000))).hasMessageContaining("通知原文太长");
    }

    private static List<Day> read(String text) {
        return NoticeText.read(2024, text).days();
    }
}
