package cn.safecommunity.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterTextTest {

    @ParameterizedTest
    @CsvSource({"2014-03-05,二〇一四年三月五日", "2013-10-10,二〇一三年十月十日", "2015-11-20,二〇一五年十一月二十日", "2026-12-31,二〇二六年十二月三十一日"})
    void writesADayInWords(LocalDate day, String words) {
        assertThat(LetterText.dayInWords(day)).isEqualTo(words);
    }

    @Test
    void writesADayInDigitsWithoutLeadingZeros() {
        assertThat(LetterText.day(LocalDate.of(2014, 3, 5))).isEqualTo("2014年3月5日");
    }

    @Test
    void makesOneSentenceOfWhatWasTypedInLines() {
        assertThat(LetterText.sentence(" 材料齐全，\r\n同意推荐 ")).isEqualTo("材料齐全，同意推荐。");
        assertThat(LetterText.sentence("同意推荐。")).isEqualTo("同意推荐。");
        assertThat(LetterText.sentence("同意\u0007推荐!")).isEqualTo("同意推荐。");
        assertThat(LetterText.sentence(" \n ")).isEmpty();
    }

    @Test
    void numbersNoItemTwice() {
        assertThat(LetterText.items(List.of("1.工作报告未盖章", "（2）缺统计表", "三、没有签名", "5、第五类材料", "1.5米的护栏")))
                .extracting(item -> item.get("itemText"))
                .containsExactly("工作报告未盖章；", "缺统计表；", "没有签名；", "5、第五类材料；", "1.5米的护栏。");
        assertThat(LetterText.items(List.of("1.5米的护栏")))
                .extracting(item -> item.get("itemText"))
                .containsExactly("1.5米的护栏。");
    }

    @Test
    void numbersItemsAndLeavesOutEmptyOnes() {
        assertThat(LetterText.items(List.of("缺少印章。", " ", "统计表缺第四季度；")))
                .containsExactly(
                        Map.of("itemNumber", "1", "itemText", "缺少印章；"),
                        Map.of("itemNumber", "2", "itemText", "统计表缺第四季度。"));
    }
}
