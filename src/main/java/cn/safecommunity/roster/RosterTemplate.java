package cn.safecommunity.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the sheet that an administrator changes: the accounts as they are, the posts there are, and how it is filled in. */
final class RosterTemplate {

    private static final int CHARACTER = 256;
    private static final int[] WIDTHS = {30, 14, 14, 34, 50, 10, 40, 40, 16};

    private static final List<String> NOTES = List.of(
            "第一张表每个账号一行：改动的直接改，新增的写在后面。没有列出的账号不会改变，也不会删除。",
            "用户名：登录用，只能用字母和数字，中间可以有 - . _ @ +。已有账号的用户名不能改，改了就是新账号。",
            "姓、名：会署在意见和文书上；改名以前签署的内容仍署原名。",
            "岗位：从第二张表“岗位”中复制，几个岗位之间用顿号分开。表里写什么，账号今后就只有这些岗位。",
            "状态：使用或者停用；停用的要写原因。停用后不能登录，以前签署的姓名保留。",
            "专家所在单位、专家回避县区：岗位里有评定专家的才填。专家不评定所在县区的单位；本市以外的专家不填县区。",
            "初始密码由系统为新账号生成，确认后显示一次；本人第一次登录时必须改成自己的密码。");

    private RosterTemplate() {}

    static byte[] write(List<Entry> entries, Posts posts, Posts counties) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle text = book.createCellStyle();
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            accounts(book.createSheet("账号"), entries, posts, counties, text);
            posts(book.createSheet("岗位"), posts, text);
            notes(book.createSheet("填写说明"), text);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void accounts(XSSFSheet sheet, List<Entry> entries, Posts posts, Posts counties, CellStyle text) {
        CellStyle head = head(sheet.getWorkbook());
        Row first = sheet.createRow(0);
        for (Column column : Column.values()) {
            put(first, column.at(), column.label(), head);
            sheet.setColumnWidth(column.at(), WIDTHS[column.at()] * CHARACTER);
            sheet.setDefaultColumnStyle(column.at(), text);
        }
        for (int at = 0; at < entries.size(); at++) {
            Entry entry = entries.get(at);
            Row row = sheet.createRow(at + 1);
            List<String> cells = List.of(
                    entry.person(),
                    entry.familyName(),
                    entry.givenName(),
                    entry.mail(),
                    posts.words(entry.groups()),
                    entry.isDisabled() ? RosterRules.DISABLED : RosterRules.USABLE,
                    entry.reason(),
                    entry.expert().unit(),
                    counties.word(entry.expert().county()));
            for (int column = 0; column < cells.size(); column++) {
                put(row, column, cells.get(column), text);
            }
        }
        sheet.createFreezePane(0, 1);
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        int state = Column.STATE.at();
        sheet.addValidationData(helper.createValidation(
                helper.createExplicitListConstraint(new String[] {RosterRules.USABLE, RosterRules.DISABLED}),
                new CellRangeAddressList(1, RosterFile.MOST_ROWS, state, state)));
    }

    private static void posts(XSSFSheet sheet, Posts posts, CellStyle text) {
        put(sheet.createRow(0), 0, "岗位", head(sheet.getWorkbook()));
        int at = 1;
        for (Map.Entry<String, String> one : posts.labels().entrySet()) {
            put(sheet.createRow(at++), 0, one.getValue(), text);
        }
        sheet.setColumnWidth(0, WIDTHS[Column.GROUPS.at()] * CHARACTER);
        sheet.createFreezePane(0, 1);
    }

    private static void notes(XSSFSheet sheet, CellStyle text) {
        for (int at = 0; at < NOTES.size(); at++) {
            put(sheet.createRow(at), 0, NOTES.get(at), text);
        }
        sheet.setColumnWidth(0, 100 * CHARACTER);
    }

    private static void put(Row row, int column, String value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    private static CellStyle head(XSSFWorkbook book) {
        CellStyle head = book.createCellStyle();
        Font bold = book.createFont();
        bold.setBold(true);
        head.setFont(bold);
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return head;
    }
}
