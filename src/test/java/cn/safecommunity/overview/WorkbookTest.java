package cn.safecommunity.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A list as an Excel file. */
class WorkbookTest {

    private static XSSFSheet written(Table table) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        Workbook.write(table, LocalDate.of(2013, 4, 28), content);
        return new XSSFWorkbook(new ByteArrayInputStream(content.toByteArray())).getSheetAt(0);
    }

    @Test
    void hasTitleDayAndChineseHead() throws IOException {
        XSSFSheet sheet = written(Table.of("pilots", "试点单位名单", "序号", "试点单位").add(1, "五里镇"));

        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("试点单位名单");
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("2013年4月28日", "共 1 行");
        assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("试点单位");
        assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 3);
    }

    @Test
    void keepsNumbersAndDaysAsSuch() throws IOException {
        XSSFSheet sheet = written(Table.of("x", "表", "数", "日").add(12, LocalDate.of(2014, 12, 31)));

        assertThat(sheet.getRow(3).getCell(0).getNumericCellValue()).isEqualTo(12);
        assertThat(sheet.getRow(3).getCell(1).getLocalDateTimeCellValue().toLocalDate())
                .isEqualTo("2014-12-31");
    }

    @Test
    void showsAScoreWithAsManyDecimalsAsItWasGiven() throws IOException {
        XSSFSheet sheet = written(Table.of("x", "表", "初验评分", "得分", "满分")
                .add(new BigDecimal("92.00"), new BigDecimal("8.5"), BigDecimal.TEN));
        DataFormatter shown = new DataFormatter();

        assertThat(IntStream.range(0, 3).mapToObj(sheet.getRow(3)::getCell).map(shown::formatCellValue))
                .containsExactly("92.00", "8.5", "10");
        assertThat(sheet.getRow(3).getCell(0).getNumericCellValue()).isEqualTo(92);
    }

    @Test
    void neverReadsATextAsAFormula() throws IOException {
        XSSFSheet sheet = written(Table.of("x", "表", "备注").add("=HYPERLINK(\"http://x\",\"y\")"));

        assertThat(sheet.getRow(3).getCell(0).getCellType()).isEqualTo(CellType.STRING);
    }

    @Test
    void anEmptyListStillHasItsHead() throws IOException {
        XSSFSheet sheet = written(Table.of("x", "表", "备注"));

        assertThat(sheet.getLastRowNum()).isEqualTo(2);
    }

    @Test
    void refusesARowThatDoesNotFitTheHead() {
        assertThatThrownBy(() -> Table.of("x", "表", "一", "二").add(1)).hasMessageContaining("1 cells instead of 2");
    }
}
