package cn.safecommunity.ofd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of OFD files: what is on them, and where. What harms is not drawn. */
class OfdPagesTest {

    private static final Path KAITI = Path.of("/usr/share/fonts/truetype/arphic-gkai00mp/gkai00mp.ttf");
    private static final int WHITE = Color.WHITE.getRGB() & 0xFFFFFF;
    private static final int RED = 0xC80000;

    @TempDir
    private Path directory;

    private String words = "";
    private BufferedImage picture = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    private int count;

    @BeforeAll
    static void needsFonts() {
        assumeTrue(Files.exists(Path.of("/usr/bin/fc-match")) && Files.exists(KAITI));
    }

    private void draw(byte[] ofd) throws IOException {
        Path pdf = directory.resolve("out.pdf");
        OfdPages.draw(Files.write(directory.resolve("in.ofd"), ofd), pdf);
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            words = new PDFTextStripper().getText(document).replace(" ", ""); // characters stand apart
            picture = new PDFRenderer(document).renderImage(0, (float) (25.4 / 72 * 2)); // two pixels in a millimetre
            count = document.getNumberOfPages();
        }
    }

    /** The colour there, in millimetres. */
    private int at(double x, double y) {
        return picture.getRGB((int) (x * 2), (int) (y * 2)) & 0xFFFFFF;
    }

    /** Whether something dark is in a box of that size there. */
    private boolean inked(int x, int y, int width, int height) {
        return Arrays.stream(picture.getRGB(x * 2, y * 2, width * 2, height * 2, null, 0, width * 2))
                .anyMatch(pixel -> (pixel & 0xFF) < 128);
    }

    @Test
    void wordsStandWhereTheFileSaysAndCanBeSearched() throws IOException {
        draw(SampleOfd.saying("五里镇 A1"));
        assertThat(words).contains("五里镇A1");
        for (int character : new int[] {0, 1, 2, 4, 5}) {
            assertThat(inked(20 + character * 8, 23, 8, 8))
                    .as("character %d", character)
                    .isTrue();
        }
        assertThat(inked(20, 32, 150, 8)).isFalse();
        assertThat(inked(70, 20, 100, 20)).isFalse();
    }

    @Test
    void aFileOfAnotherProducerIsDrawnToItsEnd() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/ofd/report.ofd")) {
            draw(file.readAllBytes());
        }
        assertThat(count).isEqualTo(1);
        assertThat(words).contains("安康市汉滨区五里镇安全社区建设工作报告", "8．按照", "ABCabc123.5%，完成隐患排查259项。");
        assertThat(at(35, 128)).as("the picture's ground").isEqualTo(0xFFC800);
        assertThat(at(56, 148)).as("the picture's circle").isEqualTo(0x0000FF);
        assertThat(at(60, 185)).as("the filled figure").isEqualTo(0xC81E1E);
    }

    @Test
    void templatesLieBelowAndStampsAndSealsAbove() throws IOException {
        byte[] seal = SampleOfd.empty()
                .page(SampleOfd.square(0, 0, "CTM=\"10.5 0 0 7 0 0\"", "Value=\"200 0 0\""))
                .bytes();
        draw(SampleOfd.empty()
                .part(
                        "Doc_0/Res.xml",
                        SampleOfd.res(
                                "<ofd:MultiMedias><ofd:MultiMedia ID=\"5\""
                                        + " Type=\"Image\"><ofd:MediaFile>a.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>"))
                .part("Doc_0/Res/a.png", SampleOfd.png(Color.BLUE))
                .common("<ofd:TemplatePage ID=\"4\" BaseLoc=\"Tpl.xml\"/>")
                .part(
                        "Doc_0/Tpl.xml",
                        "<Page><Content><Layer>"
                                + SampleOfd.square(20, 20, "", "Value=\"0 200 0\"")
                                        .replace("ofd:", "") + "</Layer></Content></Page>")
                .part("Doc_0/Annots.xml", "<A><Page PageID=\"15\"><FileLoc>Note.xml</FileLoc></Page></A>")
                .part(
                        "Doc_0/Note.xml",
                        "<A><Annot><Appearance Boundary=\"80 20 20 20\">"
                                + SampleOfd.image(0, 0, "5").replace("ofd:", "")
                                + "</Appearance></Annot><Annot Visible=\"false\"><Appearance Boundary=\"80 60 20 20\">"
                                + SampleOfd.image(0, 0, "5").replace("ofd:", "") + "</Appearance></Annot></A>")
                .page(
                        SampleOfd.square(30, 20, "", "Value=\"0 0 0\"")
                                + SampleOfd.square(150, 20, "Alpha=\"128\"", "Value=\"0 0 0\"")
                                + SampleOfd.square(150, 60, "Visible=\"false\"", "Value=\"0 0 0\""),
                        "<ofd:Template TemplateID=\"4\"/>")
                .body("<ofd:Signatures>/Doc_0/Signs.xml</ofd:Signatures>")
                .part("Doc_0/Signs.xml", "<S><Signature BaseLoc=\"Sign.xml\"/></S>")
                .part(
                        "Doc_0/Sign.xml",
                        "<S><SignedInfo><StampAnnot PageRef=\"15\" Boundary=\"20 80 20 20\"/><StampAnnot"
                                + " PageRef=\"15\" Boundary=\"60 80 20 20\" Clip=\"0 0 10 20\"/></SignedInfo>"
                                + "<SignedValue>value.dat</SignedValue></S>")
                .part("Doc_0/value.dat", SampleOfd.seal("ofd", seal))
                .bytes());
        assertThat(at(25, 30)).as("template").isEqualTo(0x00C800);
        assertThat(at(35, 30)).as("page upon template").isEqualTo(0);
        assertThat(at(90, 30)).as("stamp").isEqualTo(0x0000FF);
        assertThat(at(90, 70)).as("invisible stamp").isEqualTo(WHITE);
        assertThat(at(160, 30) & 0xFF).as("half transparent").isBetween(120, 135);
        assertThat(at(160, 70)).as("invisible figure").isEqualTo(WHITE);
        assertThat(at(30, 90)).as("seal").isEqualTo(RED);
        assertThat(at(45, 90)).as("beside the seal").isEqualTo(WHITE);
        assertThat(at(65, 90)).as("half of a seal").isEqualTo(RED);
        assertThat(at(75, 90)).as("the other half").isEqualTo(WHITE);
    }

    @Test
    void aFontInTheFileIsTakenAndItsCharactersByTheirNumbers() throws IOException {
        ByteArrayOutputStream font = new ByteArrayOutputStream();
        TTFSubsetter subset =
                new TTFSubsetter(new TTFParser().parse(new RandomAccessReadBuffer(Files.readAllBytes(KAITI))));
        subset.add('一');
        subset.writeToStream(font);
        draw(SampleOfd.empty()
                .part(
                        "Doc_0/Res.xml",
                        SampleOfd.res("<ofd:Fonts><ofd:Font ID=\"3\""
                                + " FontName=\"x\"><ofd:FontFile>f.ttf</ofd:FontFile></ofd:Font></ofd:Fonts>"))
                .part("Doc_0/Res/f.ttf", font.toByteArray())
                .page(
                        SampleOfd.text(20, 30, "囍囍")
                                .replace(
                                        "<ofd:TextCode",
                                        "<ofd:CGTransform"
                                                + " CodePosition=\"0\"><ofd:Glyphs>1</ofd:Glyphs></ofd:CGTransform><ofd:TextCode"))
                .bytes());
        assertThat(words).contains("囍囍");
        assertThat(inked(20, 29, 8, 2)).as("一 has nothing below").isFalse();
        assertThat(inked(20, 24, 8, 5)).isTrue();
        assertThat(inked(28, 29, 8, 2))
                .as("the second one is 囍, from a font of the machine")
                .isTrue();
    }

    @Test
    void whatIsMissingIsSeenToBeMissingAndNothingIsFetched() throws IOException {
        draw(SampleOfd.empty()
                .part(
                        "Doc_0/Res.xml",
                        SampleOfd.res(
                                "<ofd:MultiMedias><ofd:MultiMedia"
                                        + " ID=\"5\"><ofd:MediaFile>/etc/hostname</ofd:MediaFile></ofd:MultiMedia><ofd:MultiMedia"
                                        + " ID=\"6\"><ofd:MediaFile>http://127.0.0.1:1/a.png</ofd:MediaFile></ofd:MultiMedia><ofd:MultiMedia"
                                        + " ID=\"7\"><ofd:MediaFile>../../../a.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>"))
                .page(SampleOfd.image(20, 20, "5") + SampleOfd.image(60, 20, "6") + SampleOfd.image(100, 20, "7"))
                .bytes());
        for (int x : new int[] {20, 60, 100}) {
            assertThat(at(x + 10, 30)).as("the cross of the frame at %d", x).isNotEqualTo(WHITE);
            assertThat(at(x + 10, 25)).isEqualTo(WHITE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "M 0 0 A 5 5 0 0 1 10 0, 0, -5, 10, 5",
        "M 0 0 A 5 5 0 0 0 10 0, 0, 0, 10, 5",
        "M 0 0 A 10 5 90 0 1 10 0, 0, -10, 10, 10",
        "M 10 0 A 10 10 0 1 1 0 10, 0, 0, 20, 20",
        "S 1 1 L 2 2 Q 3 1 4 2 B 5 3 6 3 7 2 C, 1, 1, 6, 2",
        "L 2 2 L 3 x 4, 2, 0, 1, 2",
    })
    void figuresAreAsTheStandardAbbreviatesThem(String data, double x, double y, double width, double height) {
        Rectangle2D bounds = PathData.path(data).getBounds2D();
        assertThat(new double[] {bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight()})
                .usingElementComparator(
                        (a, b) -> Math.abs(a - b) < 0.7 ? 0 : Double.compare(a, b)) // with control points
                .containsExactly(x, y, width, height);
    }

    @Test
    void distancesAreRepeatedAsTheFileSays() {
        assertThat(Text.steps("1 g 2 3 4", 6)).containsExactly(1, 3, 3, 4, 4, 4);
        assertThat(Text.steps("g 999999999 2", 2)).containsExactly(2, 2);
        assertThat(Text.steps("", 2)).containsExactly(0, 0);
        assertThat(Text.steps("g", 1)).containsExactly(0);
    }

    @Test
    void aPictureInBlackAndWhiteGoesIntoThePdfWithoutTheEndsOfItsFile() throws IOException {
        String head = "974a42320d0a1a0a 01 00000001";
        String page = "00000000 30 00 01 00000013 00000064 00000032 0000000000000000 00 0000";
        String ends = "00000001 31 00 01 00000000" + "00000002 33 00 00 00000000";
        byte[] file = HexFormat.of().parseHex((head + page + ends).replace(" ", ""));
        try (PDDocument document = new PDDocument()) {
            PDImageXObject kept = new Pictures(document).of(file);
            assertThat(kept.getWidth()).isEqualTo(100);
            assertThat(kept.getHeight()).isEqualTo(50);
            assertThat(kept.getCOSObject().createRawInputStream().readAllBytes())
                    .isEqualTo(HexFormat.of().parseHex(page.replace(" ", "")));
            assertThatThrownBy(() -> new Pictures(document).of(Arrays.copyOf(file, 30)))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aFigureWithoutAColourToFillItIsALineOnly() throws IOException {
        draw(SampleOfd.empty()
                .page("<ofd:PathObject Boundary=\"20 20 20 20\" Fill=\"true\"><ofd:AbbreviatedData>M 0 0 L 20 0 L 20"
                        + " 20 L 0 20 C</ofd:AbbreviatedData></ofd:PathObject>")
                .bytes());
        assertThat(at(30, 30)).isEqualTo(WHITE);
        assertThat(inked(18, 25, 4, 4)).isTrue();
    }

    @Test
    void namesOfPartsAreFoundWhetherTheirLettersAreLargeOrSmall() throws IOException {
        draw(SampleOfd.empty()
                .part(
                        "Doc_0/Res.xml",
                        SampleOfd.res("<ofd:MultiMedias><ofd:MultiMedia"
                                + " ID=\"5\"><ofd:MediaFile>a.PNG</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>"))
                .part("DOC_0/res/A.png", SampleOfd.png(Color.BLUE))
                .page(SampleOfd.image(20, 20, "5"))
                .bytes());
        assertThat(at(30, 30)).isEqualTo(0x0000FF);
    }

    @Test
    void manyPagesEndAtTheHundredth() throws IOException {
        SampleOfd many = SampleOfd.empty();
        for (int page = 0; page < 103; page++) {
            many.page(SampleOfd.square(20, 20, "", "Value=\"0 0 0\""));
        }
        draw(many.bytes());
        assertThat(count).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncated", "no pages", "entity", "entities", "bomb", "endless", "no zip"})
    void whatCannotBeReadOrHarmsIsRefused(String kind) {
        assertThatThrownBy(() -> draw(harmful(kind))).isInstanceOfAny(IOException.class, RuntimeException.class);
    }

    static byte[] harmful(String kind) {
        SampleOfd plain = SampleOfd.empty();
        return switch (kind) {
            case "truncated" -> Arrays.copyOf(SampleOfd.saying("x"), 400);
            case "no pages" -> plain.bytes();
            case "entity" ->
                plain.page("")
                        .part(
                                "Doc_0/Res.xml",
                                "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Res>&x;</Res>")
                        .bytes();
            case "entities" ->
                plain.page("")
                        .part(
                                "Doc_0/Res.xml",
                                "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b"
                                        + " \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><Res>&b;</Res>")
                        .bytes();
            case "bomb" ->
                plain.page("")
                        .part("Doc_0/Res.xml", SampleOfd.res(" ".repeat(40 * 1024 * 1024)))
                        .bytes();
            case "endless" ->
                plain.part(
                                "Doc_0/Res.xml",
                                SampleOfd.res(
                                        "<ofd:C><ofd:CompositeGraphicUnit ID=\"5\"><ofd:Content><ofd:CompositeObject"
                                                + " ResourceID=\"5\"/><ofd:CompositeObject"
                                                + " ResourceID=\"5\"/></ofd:Content></ofd:CompositeGraphicUnit></ofd:C>"))
                        .page("<ofd:CompositeObject ResourceID=\"5\"/>")
                        .bytes();
            default -> "not a zip".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        };
    }
}
