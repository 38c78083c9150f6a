package cn.safecommunity.material;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaterialNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "工作报告(终稿).docx|工作报告(终稿).docx",
                "C:\\Users\\王\\报告.pdf|报告.pdf",
                "../../etc/passwd|passwd",
                "a\"b<c>.pdf|a_b_c_.pdf",
                "...|未命名文件",
                ".htaccess|htaccess",
                "报告.pdf. |报告.pdf",
                "100%.pdf|100%.pdf"
            })
    void keepsTheNameAndDropsWhatHarms(String given, String clean) {
        assertThat(MaterialName.clean(given)).isEqualTo(clean);
    }

    @Test
    void dropsLineBreaksAndReadingDirection() {
        assertThat(MaterialName.clean("a\r\nX-Evil: 1.pdf")).isEqualTo("aX-Evil_ 1.pdf");
        assertThat(MaterialName.clean("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
    }

    @Test
    void shortensAVeryLongNameAndKeepsItsEnding() {
        assertThat(MaterialName.clean("长".repeat(400) + ".docx")).hasSize(180).endsWith("长.docx");
    }

    @Test
    void addsTheEndingThatFitsTheContent() {
        assertThat(MaterialFormat.PDF.fitting("报告.PDF")).isEqualTo("报告.PDF");
        assertThat(MaterialFormat.PDF.fitting("报告.docx")).isEqualTo("报告.docx.pdf");
        assertThat(MaterialFormat.JPEG.fitting("照片")).isEqualTo("照片.jpg");
    }
}
