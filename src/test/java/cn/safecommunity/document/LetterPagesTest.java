package cn.safecommunity.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.safecommunity.printing.Offices;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every letter as PDF: the pages are those that {@code src/docs/letters.md} shows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("cn.safecommunity.printing.Offices#installed")
class LetterPagesTest {

    private static final Path SHOWN = Path.of("src/docs/images");
    private static final Path PRINTED = Path.of("target/letters");
    private static final int PIXELS_PER_INCH = 60;

    /** Of the columns and rows of a page, how many may have ink on one side only: other fonts stand in elsewhere. */
    private static final double DIFFERENT = 0.12;

    private Offices office;

    @BeforeAll
    void begin() throws IOException {
        office = new Offices();
        Files.createDirectories(PRINTED);
    }

    @AfterAll
    void end() throws Exception {
        office.close();
    }

    private static long shown(LetterKind kind) throws IOException {
        try (Stream<Path> files = Files.list(SHOWN)) {
            return files.filter(file -> file.getFileName().toString().matches("letter-" + kind.id() + "-\\d\\.png"))
                    .count();
        }
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void hasThePagesThatAreShown(LetterKind kind) throws IOException {
        byte[] letter = LetterTemplateTest.template(kind)
                .print(LetterTemplateTest.VALUES, "某局", new Date(0))
                .content();
        try (PDDocument pages = Loader.loadPDF(office.print(letter, Letters.MEDIA_TYPE))) {
            assertThat(new PDFTextStripper().getText(pages)).contains("汉滨区");
            for (int i = 0; i < pages.getNumberOfPages(); i++) {
                PDRectangle size = pages.getPage(i).getMediaBox();
                assertThat(size.getWidth() + size.getHeight()).isCloseTo(595.3f + 841.9f, within(2f));
                BufferedImage page = new PDFRenderer(pages).renderImageWithDPI(i, PIXELS_PER_INCH);
                String name = "letter-" + kind.id() + "-" + (i + 1) + ".png";
                ImageIO.write(page, "png", PRINTED.resolve(name).toFile());
                assertThat(SHOWN.resolve(name)).exists();
                assertThat(Ink.difference(page, ImageIO.read(SHOWN.resolve(name).toFile())))
                        .as(name)
                        .isLessThan(DIFFERENT);
            }
            assertThat(pages.getNumberOfPages()).isEqualTo((int) shown(kind));
        }
    }
}
