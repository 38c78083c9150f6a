package cn.safecommunity.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts about the holiday file: what is read, and how a bad line is named. */
class HolidayFileTest {

    @Test
    void readsDaysOffAndMakeUpDays() {
        var holidays = HolidayFile.read("h.tsv", HolidayFile.HEADING + "\n2013-04-27\twork\t劳动节\thttp://x\n");
        assertThat(holidays).singleElement().satisfies(holiday -> {
            assertThat(holiday.day()).isEqualTo("2013-04-27");
            assertThat(holiday.kind()).isEqualTo(HolidayTable.Kind.work);
            assertThat(holiday.name()).isEqualTo("劳动节");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2013-02-30;off;春节;x | line 3 | 日期「2013-02-30」无效",
                "13-2-3;off;春节;x | line 3 | 日期「13-2-3」无效",
                "2013-02-10;rest;春节;x | line 3 | 类型「rest」无效",
                "2013-02-10;off; ;x | line 3 | 节日名称",
                "2013-02-10;off;春节 | line 3 | 应有 4 列，实有 3 列",
                "2013-01-01;off;元旦;x | line 3 | 日期 2013-01-01 重复"
            })
    void namesTheLineAndTheReason(String line, String number, String reason) {
        String content = HolidayFile.HEADING + "\n2013-01-01\toff\t元旦\thttp://x\n" + line.replace(';', '\t') + "\n";
        assertThatThrownBy(() -> HolidayFile.read("h.tsv", content))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("h.tsv")
                .hasMessageContaining(number)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesAFileWithoutItsHeading() {
        assertThatThrownBy(() -> HolidayFile.read("h.tsv", ""))
                .hasMessageContaining("line 1")
                .hasMessageContaining("表头");
    }
}
