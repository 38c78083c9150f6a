package cn.safecommunity.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContentInspectionTest {

    @TempDir
    Path directory;

    private final ContentInspection inspection = new ContentInspection();

    private MaterialFormat typeOf(byte[] content, String name) throws IOException {
        return inspection.typeOf(Files.write(directory.resolve(name), content));
    }

    static Stream<Arguments> goodFiles() {
        return Stream.of(
                Arguments.of(SampleMaterials.pdf(), MaterialFormat.PDF),
                Arguments.of(SampleMaterials.docx("工作报告"), MaterialFormat.DOCX),
                Arguments.of(SampleMaterials.pdfWithPassword(""), MaterialFormat.PDF),
                Arguments.of(SampleMaterials.ofd(), MaterialFormat.OFD),
                Arguments.of(SampleMaterials.docxWithLink(), MaterialFormat.DOCX),
                Arguments.of(SampleMaterials.xlsx(), MaterialFormat.XLSX),
                Arguments.of(SampleMaterials.xls(), MaterialFormat.XLS),
                Arguments.of(SampleMaterials.image("png"), MaterialFormat.PNG),
                Arguments.of(SampleMaterials.image("jpeg"), MaterialFormat.JPEG));
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void knowsAFileByItsContent(byte[] content, MaterialFormat type) throws IOException {
        assertThat(typeOf(content, "upload")).isEqualTo(type);
        assertThat(typeOf(content, "upload.exe")).isEqualTo(type);
    }

    @Test
    void knowsAWordFileOfTheOldFormat() throws IOException {
        try (var doc = getClass().getResourceAsStream("/materials/report.doc")) {
            assertThat(typeOf(doc.readAllBytes(), "upload.pdf")).isEqualTo(MaterialFormat.DOC);
        }
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(
                Arguments.of("an .exe named .pdf", SampleMaterials.exe(), "report.pdf", "不是允许的格式"),
                Arguments.of("a .zip named .docx", SampleMaterials.zip(), "report.docx", "解压后"),
                Arguments.of("a text named .pdf", "%PD".getBytes(StandardCharsets.UTF_8), "a.pdf", "不是允许的格式"),
                Arguments.of("a web page named .doc", "<html><body>x</body></html>".getBytes(), "a.doc", "不是允许的格式"),
                Arguments.of("a macro document", SampleMaterials.docm(), "report.docm", "含有宏"),
                Arguments.of("a macro document named .docx", SampleMaterials.docm(), "report.docx", "含有宏"),
                Arguments.of("hidden macros", SampleMaterials.docxWithHiddenMacros(), "report.docx", "含有宏"),
                Arguments.of("an old workbook with macros", SampleMaterials.xlsWithMacros(), "a.xls", "含有宏"),
                Arguments.of("a PDF with a password", SampleMaterials.pdfWithPassword("x"), "a.pdf", "打开密码"),
                Arguments.of("an old workbook with a password", SampleMaterials.xlsWithPassword(), "a.xls", "打开密码"),
                Arguments.of("an OFD with a password", SampleMaterials.ofdWithPassword(), "a.ofd", "打开密码"),
                Arguments.of("a PDF with a script", SampleMaterials.pdfWithScript(), "a.pdf", "脚本"),
                Arguments.of("a PDF that launches", SampleMaterials.pdfThatLaunches(), "a.pdf", "脚本"),
                Arguments.of("a PDF with a file in it", SampleMaterials.pdfWithAFileInIt(), "a.pdf", "附件"),
                Arguments.of("a PDF of zeros", SampleMaterials.pdfThatUnpacksToTooMuch(), "a.pdf", "解压后大得不正常"),
                Arguments.of("a remote template", SampleMaterials.docxWithRemoteTemplate(), "a.docx", "别处下载"),
                Arguments.of("a field that starts a program", SampleMaterials.docxWithDde(), "a.docx", "DDE"),
                Arguments.of("a cell that starts a program", SampleMaterials.xlsxWithDde(), "a.xlsx", "DDE"),
                Arguments.of("a sheet of macros", SampleMaterials.xlsxWithMacroSheet(), "a.xlsx", "含有宏"),
                Arguments.of("half a document", SampleMaterials.half(SampleMaterials.docx("x")), "a.docx", "不完整"),
                Arguments.of("half a PDF", SampleMaterials.half(SampleMaterials.pdf()), "a.pdf", "不完整"),
                Arguments.of("half a photo", SampleMaterials.half(SampleMaterials.image("jpeg")), "a.jpg", "不完整"),
                Arguments.of("half a picture", SampleMaterials.half(SampleMaterials.image("png")), "a.png", "不完整"),
                Arguments.of(
                        "a drawing with scripts named .png",
                        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                        "a.png",
                        "不是允许的格式"),
                Arguments.of("a password", SampleMaterials.docxWithPassword(), "a.docx", "打开密码"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void refusesAndSaysWhatToDo(String what, byte[] content, String name, String reason) {
        assertThatThrownBy(() -> typeOf(content, name)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("file");
            assertThat(refusal.text()).contains(reason).containsAnyOf("上传");
        });
    }
}
