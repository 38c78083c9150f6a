package cn.safecommunity.community;

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

    private FileType typeOf(byte[] content, String name) throws IOException {
        return inspection.typeOf(Files.write(directory.resolve(name), content));
    }

    static Stream<Arguments> goodFiles() {
        return Stream.of(
                Arguments.of(SampleFiles.pdf(), FileType.PDF),
                Arguments.of(SampleFiles.docx("工作报告"), FileType.DOCX),
                Arguments.of(SampleFiles.xlsx(), FileType.XLSX),
                Arguments.of(SampleFiles.xls(), FileType.XLS),
                Arguments.of(SampleFiles.image("png"), FileType.PNG),
                Arguments.of(SampleFiles.image("jpeg"), FileType.JPEG));
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void knowsAFileByItsContent(byte[] content, FileType type) throws IOException {
        assertThat(typeOf(content, "upload")).isEqualTo(type);
        assertThat(typeOf(content, "upload.exe")).isEqualTo(type);
    }

    @Test
    void knowsAWordFileOfTheOldFormat() throws IOException {
        try (var doc = getClass().getResourceAsStream("/materials/report.doc")) {
            assertThat(typeOf(doc.readAllBytes(), "upload.pdf")).isEqualTo(FileType.DOC);
        }
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(
                Arguments.of("an .exe named .pdf", SampleFiles.exe(), "report.pdf", "不是允许的格式"),
                Arguments.of("a .zip named .docx", SampleFiles.zip(), "report.docx", "解压后"),
                Arguments.of("a text named .pdf", "%PD".getBytes(StandardCharsets.UTF_8), "a.pdf", "不是允许的格式"),
                Arguments.of("a web page named .doc", "<html><body>x</body></html>".getBytes(), "a.doc", "不是允许的格式"),
                Arguments.of("a macro document", SampleFiles.docm(), "report.docm", "含有宏"),
                Arguments.of("a macro document named .docx", SampleFiles.docm(), "report.docx", "含有宏"),
                Arguments.of("hidden macros", SampleFiles.docxWithHiddenMacros(), "report.docx", "含有宏"),
                Arguments.of("an old workbook with macros", SampleFiles.xlsWithMacros(), "a.xls", "含有宏"),
                Arguments.of("a password", SampleFiles.docxWithPassword(), "a.docx", "打开密码"));
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
