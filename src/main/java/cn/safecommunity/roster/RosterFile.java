package cn.safecommunity.roster;

import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.material.IncomingFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads the first sheet of an Excel file that has passed the checks of every file; what is no such sheet is refused. */
final class RosterFile {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Rows of one sheet, far above what a city has (assumption). */
    static final int MOST_ROWS = 2000;

    private static final long LARGEST = 1024L * 1024;
    private static final long LARGEST_UNPACKED = 30 * LARGEST;

    private RosterFile() {}

    static List<RosterRow> read(IncomingFile file) {
        if (!file.mediaType().equals(MEDIA_TYPE)) {
            throw Refusal.at("file", "请上传 Excel 文件（.xlsx）。其他格式的请在 Excel 或 WPS 中另存为 .xlsx。");
        }
        try {
            if (file.size() > LARGEST || unpacked(file) > LARGEST_UNPACKED) {
                throw Refusal.at("file", "文件太大，账号表不能超过 1 MB。请删去图片和多余的表后重新上传。");
            }
            try (OPCPackage parts = OPCPackage.open(file.content().toFile(), PackageAccess.READ);
                    XSSFWorkbook book = new XSSFWorkbook(parts)) {
                return rows(book.getSheetAt(0));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException | POIXMLException e) {
            throw Refusal.at("file", "文件打不开。请用下载的模板重新填写，在 Excel 或 WPS 中保存后再上传。");
        }
    }

    private static long unpacked(IncomingFile file) throws IOException {
        try (ZipFile zip = new ZipFile(file.content().toFile())) {
            return zip.stream()
                    .mapToLong(ZipEntry::getSize)
                    .filter(size -> size > 0)
                    .sum();
        }
    }

    private static List<RosterRow> rows(Sheet sheet) {
        Row head = sheet.getRow(0);
        List<String> labels = Arrays.stream(Column.values()).map(Column::label).toList();
        int width = head == null ? 0 : width(head);
        if (head == null || !cells(head, width).equals(labels.subList(0, width))) {
            throw Refusal.at("file", "第一张表的第 1 行应当依次是：" + String.join("、", labels) + "。请用下载的模板填写。");
        }
        if (sheet.getLastRowNum() > MOST_ROWS) {
            throw Refusal.at("file", "表里最多 " + MOST_ROWS + " 行，请删去没有改动的行，分成几份上传。没有列出的账号不会改变。");
        }
        List<RosterRow> rows = new ArrayList<>();
        for (int at = 1; at <= sheet.getLastRowNum(); at++) {
            Row row = sheet.getRow(at);
            if (row != null) {
                List<String> cells = cells(row, width);
                if (!cells.stream().allMatch(String::isEmpty)) {
                    rows.add(new RosterRow(at + 1, cells));
                }
            }
        }
        if (rows.isEmpty()) {
            throw Refusal.at("file", "第一张表里没有账号，请填写后再上传。");
        }
        return rows;
    }

    /** How many columns the sheet has: all, or those without the experts. */
    private static int width(Row head) {
        return text(head, Column.EXPERT_UNIT).isEmpty() ? Column.WITHOUT_EXPERTS : Column.values().length;
    }

    private static List<String> cells(Row row, int width) {
        return Arrays.stream(Column.values())
                .limit(width)
                .map(column -> text(row, column))
                .collect(Collectors.toList());
    }

    /** A number as it was typed; control characters stay, so that the row can be named. */
    private static String text(Row row, Column column) {
        Cell cell = row.getCell(column.at());
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "";
        }
        return switch (cell.getCellType()) {
            case STRING -> {
                String typed = cell.getStringCellValue();
                yield Text.isReadable(typed) ? Text.clean("file", typed) : typed;
            }
            case NUMERIC ->
                new BigDecimal(Double.toString(cell.getNumericCellValue()))
                        .stripTrailingZeros()
                        .toPlainString();
            default ->
                throw Refusal.at(
                        "file", "第 " + (row.getRowNum() + 1) + " 行“" + column.label() + "”是公式或者错误值，请改成直接填写的文字。");
        };
    }
}
