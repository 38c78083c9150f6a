package cn.safecommunity.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts about the holiday file: what is read, and how a bad line is named. */
class HolidayFileTest {

    private static final Map<String, Notice> NOTICES =
            NoticeFile.read("n.tsv", NoticeFile.HEADING + "\nhttp://x\t2013\t国办发明电〔2012〕33号\t2012-12-08\t通知\n");

    @Test
    void readsDaysOffAndMakeUpDays() {
        var holidays = HolidayFile.read("h.tsv", HolidayFile.HEADING + "\n2013-04-27\twork\t劳动节\thttp://x\n", NOTICES);
        assertThat(holidays).singleElement().satisfies(holiday -> {
            assertThat(holiday.day()).isEqualTo("2013-04-27");
            assertThat(holiday.kind()).isEqualTo(DayKind.work);
            assertThat(holiday.name()).isEqualTo("劳动节");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2013-02-30;off;春节;http://x | line 3 | 日期“2013-02-30”无效",
                "13-2-3;off;春节;http://x | line 3 | 日期“13-2-3”无效",
                "2013-02-10;rest;春节;http://x | line 3 | 类型“rest”无效",
                "2013-02-10;off; ;http://x | line 3 | 节日名称",
                "2013-02-10;off;春节 | line 3 | 应有 4 列，实有 3 列",
                "2013-01-01;off;元旦;http://x | line 3 | 日期 2013-01-01 重复",
                "2013-02-10;off;春节;http://y | line 3 | 通知 http://y 不在通知文件里"
            })
    void namesTheLineAndTheReason(String line, String number, String reason) {
        String content = HolidayFile.HEADING + "\n2013-01-01\toff\t元旦\thttp://x\n" + line.replace(';', '\t') + "\n";
        assertThatThrownBy(() -> HolidayFile.read("h.tsv", content, NOTICES))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("h.tsv")
                .hasMessageContaining(number)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesAFileWithoutItsHeading() {
        assertThatThrownBy(() -> HolidayFile.read("h.tsv", "", NOTICES))
                .hasMessageContaining("line 1")
                .hasMessageContaining("表头");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://y;2013;号 | line 3 | 应有 5 列，实有 3 列",
                "http://y;neun;号;2012-12-08;通知 | line 3 | 年份“neun”",
                "http://y;2013;号;8.12.2012;通知 | line 3 | 日期“8.12.2012”无效",
                "http://x;2013;号;2012-12-08;通知 | line 3 | 网址 http://x 重复"
            })
    void namesTheLineOfANoticeThatCannotBeRead(String line, String number, String reason) {
        String content = NoticeFile.HEADING + "\nhttp://x\t2013\t号\t2012-12-08\t通知\n" + line.replace(';', '\t') + "\n";
        assertThatThrownBy(() -> NoticeFile.read("n.tsv", content))
                .hasMessageContaining("n.tsv")
                .hasMessageContaining(number)
                .hasMessageContaining(reason);
    }
}
