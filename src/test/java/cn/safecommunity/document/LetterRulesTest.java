package cn.safecommunity.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of 《党政机关公文处理工作条例》 and GB/T 9704-2012 that a letter keeps, looked at in the printed file. */
class LetterRulesTest {

    private static String part(LetterKind kind, String name) throws IOException {
        byte[] letter = LetterTemplateTest.template(kind)
                .print(LetterTemplateTest.VALUES, "某局", new Date(0))
                .content();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(letter))) {
            for (ZipEntry entry = parts.getNextEntry(); entry != null; entry = parts.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalStateException("No part " + name);
    }

    private static String document(LetterKind kind) throws IOException {
        return part(kind, "word/document.xml");
    }

    /** 条例 第十五条（三）：向上级机关行文不抄送下级机关. */
    @ParameterizedTest
    @EnumSource(names = {"RECOMMENDATION", "FILING", "RESPONSIBILITIES"})
    void isNotCopiedToSubordinatesWhenItGoesToASuperior(LetterKind kind) throws IOException {
        assertThat(document(kind)).doesNotContain("抄送").contains("联系人：");
    }

    /** 条例 第九条（六）：上行文应当标注签发人姓名. */
    @Test
    void namesWhoSignedWhenItGoesToASuperior() throws IOException {
        assertThat(document(LetterKind.RECOMMENDATION)).contains("签发人：", ">李建国<");
        assertThat(document(LetterKind.REVOCATION)).doesNotContain("签发人");
    }

    /** GB/T 9704-2012, 10.1: 信函格式的版记不加印发机关和印发日期、分隔线. */
    @ParameterizedTest
    @EnumSource(names = {"CORRECTION", "FILING", "RENEWAL"})
    void hasNoRulesAndNoPrinterInTheLetterFormat(LetterKind kind) throws IOException {
        assertThat(document(kind)).doesNotContain("分隔线").doesNotContain("印发");
        assertThat(part(kind, "word/header1.xml")).contains("thickThin");
    }

    /** GB/T 9704-2012, 7.4: 抄送 between its rules, 印发机关 below; the frame grows upwards from the edge of the text. */
    @Test
    void letsTheCopiesGrow() throws IOException {
        assertThat(document(LetterKind.REVOCATION))
                .containsPattern("(?s)分隔线11.*抄送：.*分隔线12.*印发.*分隔线13")
                .contains("w:yAlign=\"bottom\"")
                .doesNotContain("w:hRule=\"exact\"");
    }

    /** GB/T 9704-2012, 5.2: margins 37 and 28 mm, text 156 by 225 mm, in 1/20 pt. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CERTIFICATE")
    void hasTheMeasuresOfThePage(LetterKind kind) throws IOException {
        assertThat(document(kind))
                .contains("w:w=\"11906\"", "w:h=\"16838\"", "w:top=\"2098\"", "w:left=\"1587\"")
                .contains("w:right=\"1474\"", "w:bottom=\"1984\"");
        assertThat(part(kind, "word/styles.xml")).contains("w:line=\"579\"", "仿宋_GB2312", "方正小标宋简体");
    }

    /** A document number is not torn apart: no line begins with 〔 or 号, none ends with 〕. */
    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void keepsNumbersTogether(LetterKind kind) throws IOException {
        assertThat(part(kind, "word/settings.xml"))
                .containsPattern("noLineBreaksAfter [^/]*〕\"")
                .containsPattern("noLineBreaksBefore [^/]*〔号\"");
    }

    @Test
    void namesRuleAndRemedyWhenItTakesATitleAway() throws IOException {
        assertThat(document(LetterKind.REVOCATION)).contains("关于证后管理的规定", "申请行政复议");
    }

    @Test
    void namesAContactWhenSomethingIsToBeCorrected() throws IOException {
        assertThat(document(LetterKind.CORRECTION)).contains("联系人：", ">张三<", "联系电话：", "地址：");
    }
}
