package cn.safecommunity.ofd;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/** One page of the PDF, drawn upon in the coordinates of OFD: millimetres, from the top left corner downwards. */
final class Canvas {

    private static final double POINTS_IN_MILLIMETRE = 72 / 25.4;

    /** Larger paper is drawn smaller, in points. */
    private static final double LONGEST_SIDE = 3000;

    private final Operators operators = new Operators();
    private final PDResources resources = new PDResources();
    private final PDDocument document;
    private final PDPage page;

    Canvas(PDDocument document, double[] paper) {
        this.document = document;
        double scale = Math.min(POINTS_IN_MILLIMETRE, LONGEST_SIDE / Math.max(paper[2], paper[3]));
        this.page = new PDPage(new PDRectangle((float) (paper[2] * scale), (float) (paper[3] * scale)));
        transform(new AffineTransform(scale, 0, 0, -scale, -paper[0] * scale, (paper[1] + paper[3]) * scale));
    }

    void save() {
        operators.write("q");
    }

    void restore() {
        operators.write("Q");
    }

    void transform(AffineTransform matrix) {
        double[] six = new double[6];
        matrix.getMatrix(six);
        operators.write("cm", six);
    }

    void fill(Colour colour) {
        operators.write("rg", colour.parts());
    }

    void stroke(Colour colour) {
        operators.write("RG", colour.parts());
    }

    /** How much of what is below is hidden, from 0 to 1. */
    void opacity(double opacity) {
        if (opacity < 1) {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant((float) opacity);
            state.setStrokingAlphaConstant((float) opacity);
            operators.write("/" + resources.add(state).getName() + " gs");
        }
    }

    void clip(Shape shape) {
        operators.path(shape);
        operators.write("W n");
    }

    /** The figure, filled, or its line. {@code operator} says which: {@code f}, {@code f*}, {@code S}. */
    void paint(Shape shape, String operator) {
        operators.path(shape);
        operators.write(operator);
    }

    /** How lines are drawn: their width, ends and corners, and their dashes. */
    void pen(double width, int ends, int corners, double[] dashes, double offset) {
        operators.write("w", width);
        operators.write("J", ends);
        operators.write("j", corners);
        operators.write(Arrays.stream(dashes).mapToObj(Operators::plain).collect(Collectors.joining(" ", "[", "] "))
                + Operators.plain(offset) + " d");
    }

    void clip(double[] box) {
        clip(new Rectangle2D.Double(box[0], box[1], box[2], box[3]));
    }

    /** A picture on the square from 0 to 1, its first row above. */
    void picture(PDImageXObject picture) {
        save();
        transform(new AffineTransform(1, 0, 0, -1, 0, 1));
        operators.write("/" + resources.add(picture).getName() + " Do");
        restore();
    }

    /** A character of a font on its own place. */
    void character(GlyphFont.Coded character, AffineTransform place) {
        double[] six = new double[6];
        place.getMatrix(six);
        COSName font = resources.add(character.font());
        operators.write("BT /" + font.getName() + " 1 Tf");
        operators.write("Tm", six);
        operators.write(String.format("<%02X> Tj ET", character.code()));
    }

    void finish() throws IOException {
        page.setContents(new PDStream(operators.stream()));
        page.setResources(resources);
        document.addPage(page);
    }
}
