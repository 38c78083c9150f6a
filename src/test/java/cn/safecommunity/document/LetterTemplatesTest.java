package cn.safecommunity.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;

/** The shipped templates have no fault, which no start looks for; a clerk's own are looked at by each. */
class LetterTemplatesTest {

    private static final Path FORMS = Path.of("forms/letters");
    private static final String PAPER = "approval-sheet.docx";

    @TempDir
    private Path own;

    @BeforeEach
    void aDirectoryOfTheirOwn() throws IOException {
        try (Stream<Path> files = Files.list(FORMS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, own.resolve(file.getFileName()));
            }
        }
    }

    private static LetterTemplates at(String location) {
        return new LetterTemplates(new DefaultResourceLoader(), location);
    }

    private LetterTemplates own() {
        return at("file:" + own);
    }

    private static ApprovalPaper paper(LetterTemplates templates) {
        return new ApprovalPaper(templates, Clock.systemUTC());
    }

    private void replace(String name, String by) throws IOException {
        Files.copy(FORMS.resolve(by), own.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void theShippedOnesHaveNoFault() {
        LetterTemplates shipped = at(LetterTemplates.SHIPPED);
        assertThatCode(shipped::check).doesNotThrowAnyException();
        assertThatCode(paper(shipped)::check).doesNotThrowAnyException();
    }

    @Test
    void theirOwnAreLookedAtByTheStart() throws IOException {
        for (Runnable start : List.<Runnable>of(own()::afterPropertiesSet, paper(own())::afterPropertiesSet)) {
            assertThatCode(start::run).doesNotThrowAnyException();
        }
        replace("certificate.docx", PAPER);
        assertThatThrownBy(own()::afterPropertiesSet)
                .hasMessageContaining("certificate.docx")
                .hasMessageContaining("asks for");
        replace(PAPER, "certificate.docx");
        assertThatThrownBy(paper(own())::afterPropertiesSet).hasMessageContaining("approval sheet asks for");
    }

    @Test
    void oneOfTheirOwnThatIsMissingStopsTheStart() throws IOException {
        Files.delete(own.resolve("certificate.docx"));
        assertThatThrownBy(own()::afterPropertiesSet).hasMessageContaining("certificate.docx");
    }

    @Test
    void theShippedPaperCountsWhereTheyHaveNone() throws IOException {
        Files.delete(own.resolve(PAPER));
        assertThatCode(paper(own())::afterPropertiesSet).doesNotThrowAnyException();
        assertThatCode(paper(own())::check).doesNotThrowAnyException();
    }

    @Test
    void anEditedOneCountsFromTheNextLetterOn() throws IOException {
        LetterTemplates templates = own();
        LetterTemplate first = templates.get(LetterKind.CERTIFICATE);
        Set<String> certificate = first.fields();
        assertThat(templates.get(LetterKind.CERTIFICATE)).isSameAs(first);
        replace("certificate.docx", PAPER);
        LetterTemplate edited = templates.get(LetterKind.CERTIFICATE);
        assertThat(edited.fields()).isNotEqualTo(certificate);
        assertThat(edited.fingerprint()).isNotEqualTo(first.fingerprint());
    }
}
