package cn.safecommunity.overview;

import cn.safecommunity.WrittenDay;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list as an Excel file that prints on A4 across: title, day of the facts, head that stays, borders. Rows are written as
 * they come, so that a long list takes no more memory than a short one.
 */
final class Workbook {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int FIRST_ROW = 3;
    private static final int WIDEST = 60;
    private static final float LINE_HEIGHT = 16;

    private final SXSSFWorkbook book = new SXSSFWorkbook();
    private final CellStyle text = style(false, HorizontalAlignment.LEFT);
    private final CellStyle number = style(false, HorizontalAlignment.CENTER);
    private final CellStyle head = style(true, HorizontalAlignment.CENTER);
    private final CellStyle day = style(false, HorizontalAlignment.CENTER);
    private final Map<Integer, CellStyle> ofDecimals = new HashMap<>();

    private Workbook() {
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
    }

    /** Writes the list with the day on which its facts were read. */
    static void write(Table table, LocalDate asOf, OutputStream out) throws IOException {
        Workbook workbook = new Workbook();
        try (SXSSFWorkbook book = workbook.book) {
            workbook.fill(table, asOf);
            book.write(out);
        }
    }

    private void fill(Table table, LocalDate asOf) {
        SXSSFSheet sheet = book.createSheet(table.title());
        int columns = table.head().size();
        int[] widths = widths(table);
        title(sheet, table, asOf, columns);
        row(sheet, FIRST_ROW - 1, table.head(), true);
        int next = FIRST_ROW;
        for (List<@Nullable Object> row : table.rows()) {
            row(sheet, next++, row, false).setHeightInPoints(LINE_HEIGHT * lines(row, widths));
        }
        sheet.createFreezePane(0, FIRST_ROW);
        sheet.setAutoFilter(new CellRangeAddress(FIRST_ROW - 1, Math.max(FIRST_ROW, next - 1), 0, columns - 1));
        for (int column = 0; column < columns; column++) {
            sheet.setColumnWidth(column, widths[column] * 256);
        }
        sheet.setRepeatingRows(new CellRangeAddress(FIRST_ROW - 1, FIRST_ROW - 1, 0, columns - 1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize((short) 9);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void title(SXSSFSheet sheet, Table table, LocalDate asOf, int columns) {
        CellStyle large = book.createCellStyle();
        Font font = book.createFont();
        font.setBold(true);
        font.setFontHeightInPoints((short) 16);
        large.setFont(font);
        large.setAlignment(HorizontalAlignment.CENTER);
        Cell title = sheet.createRow(0).createCell(0);
        title.setCellValue(table.title());
        title.setCellStyle(large);
        sheet.createRow(1)
                .createCell(0)
                .setCellValue("数据截至" + WrittenDay.of(asOf) + "，由安全社区系统导出，共 "
                        + table.rows().size() + " 行");
        if (columns > 1) {
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns - 1));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, columns - 1));
        }
    }

    /** How many lines the fullest cell of a row needs; not every office program finds out by itself. */
    private static int lines(List<@Nullable Object> row, int[] widths) {
        int most = 1;
        for (int column = 0; column < row.size(); column++) {
            Object value = row.get(column);
            if (value instanceof String text) {
                int width = widths[column] - 2;
                most = Math.max(
                        most,
                        text.lines().mapToInt(line -> 1 + width(line) / width).sum());
            }
        }
        return most;
    }

    private Row row(SXSSFSheet sheet, int index, List<? extends @Nullable Object> values, boolean isHead) {
        Row row = sheet.createRow(index);
        for (int column = 0; column < values.size(); column++) {
            Cell cell = row.createCell(column);
            Object value = values.get(column);
            put(cell, value);
            if (isHead) {
                cell.setCellStyle(head);
            }
        }
        return row;
    }

    private void put(Cell cell, @Nullable Object value) {
        cell.setCellStyle(text);
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value instanceof BigDecimal decimal) {
            cell.setCellValue(decimal.doubleValue());
            cell.setCellStyle(ofDecimal(decimal.scale()));
        } else if (value instanceof Number integer) {
            cell.setCellValue(integer.longValue());
            cell.setCellStyle(number);
        } else if (value != null) {
            cell.setCellValue(value.toString());
        }
    }

    /** A score of 85.0 is not shown as 85: with as many decimals as it was given with. */
    private CellStyle ofDecimal(int decimals) {
        return decimals <= 0
                ? number
                : ofDecimals.computeIfAbsent(decimals, count -> {
                    CellStyle style = style(false, HorizontalAlignment.CENTER);
                    style.setDataFormat(book.createDataFormat().getFormat("0." + "0".repeat(count)));
                    return style;
                });
    }

    /** Of each column, as its widest cell asks, within reason; read once for all rows. */
    private static int[] widths(Table table) {
        int[] widths = new int[table.head().size()];
        for (int column = 0; column < widths.length; column++) {
            int widest = width(table.head().get(column)) + 4;
            for (List<@Nullable Object> row : table.rows()) {
                Object value = row.get(column);
                widest = Math.max(widest, value == null ? 0 : width(value.toString()) + 2);
            }
            widths[column] = Math.min(WIDEST, widest);
        }
        return widths;
    }

    /** Of the widest line of a text. A Chinese character is as wide as two digits. */
    private static int width(String text) {
        int widest = 0;
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\n') {
                width = 0;
            } else {
                width += character > 0xff ? 2 : 1;
                widest = Math.max(widest, width);
            }
        }
        return widest;
    }

    private CellStyle style(boolean bold, HorizontalAlignment alignment) {
        CellStyle style = book.createCellStyle();
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        Font font = book.createFont();
        font.setBold(bold);
        style.setFont(font);
        return style;
    }
}
