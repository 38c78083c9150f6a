package cn.safecommunity.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.w3c.dom.Element;

/** Draws pages: their layers, what was laid upon them, and their seals. */
final class Drawing {

    private static final int DEEPEST = 12;
    private static final double LINE = 0.353;
    private static final List<String> ENDS = List.of("Butt", "Round", "Square");
    private static final List<String> CORNERS = List.of("Miter", "Round", "Bevel");
    private static final Colour MISSING = new Colour(new double[] {0.6, 0.6, 0.6}, 1);

    private final PDDocument document;
    private final Typefaces typefaces = new Typefaces();
    private final GlyphFont font = new GlyphFont();

    Drawing(PDDocument document) {
        this.document = document;
    }

    /** Where and from what is drawn. */
    private record Sheet(Canvas canvas, OfdPackage parts, Pictures pictures) {}

    void page(OfdDocument of, OfdDocument.Page page, Pictures pictures) throws IOException {
        Sheet sheet = new Sheet(new Canvas(document, of.paper(page)), of.parts(), pictures);
        layers(sheet, of, page);
        for (Seals.Seal seal : of.seals(page)) {
            seal(sheet.canvas(), seal);
        }
        for (Element note : of.notes(page)) {
            note(sheet, of, note);
        }
        sheet.canvas().finish();
    }

    void finish() throws IOException {
        font.finish();
    }

    private void layers(Sheet sheet, OfdDocument of, OfdDocument.Page page) throws IOException {
        for (OfdDocument.Layer layer : of.layers(page)) {
            blocks(sheet, layer.blocks(), Look.of(layer.resources()).inside(layer.blocks()), 0);
        }
    }

    private void note(Sheet sheet, OfdDocument of, Element note) throws IOException {
        Optional<Element> appearance = Xml.child(note, "Appearance");
        if (appearance.isPresent() && Xml.is(note, "Visible", true)) {
            sheet.canvas().save();
            move(sheet.canvas(), appearance.get());
            blocks(sheet, appearance.get(), Look.of(of.resources()), 0);
            sheet.canvas().restore();
        }
    }

    /** A seal is a picture, or an OFD file itself. */
    private void seal(Canvas canvas, Seals.Seal seal) throws IOException {
        double[] box = seal.box();
        canvas.save();
        seal.clip().ifPresent(clip -> canvas.clip(new double[] {box[0] + clip[0], box[1] + clip[1], clip[2], clip[3]}));
        canvas.transform(new AffineTransform(box[2], 0, 0, box[3], box[0], box[1]));
        if (seal.type().equals("ofd")) {
            drawn(canvas, seal.picture());
        } else {
            canvas.picture(new Pictures(document).of(seal.picture()));
        }
        canvas.restore();
    }

    /** The first page of an OFD file on the square from 0 to 1. */
    private void drawn(Canvas canvas, byte[] ofd) throws IOException {
        Path file = Files.createTempFile("seal", ".ofd");
        Files.write(file, ofd);
        try (OfdPackage parts = OfdPackage.open(file)) {
            OfdDocument inner = OfdDocument.of(parts).get(0);
            OfdDocument.Page page = inner.pages().get(0);
            double[] paper = inner.paper(page);
            canvas.transform(AffineTransform.getScaleInstance(1 / paper[2], 1 / paper[3]));
            canvas.transform(AffineTransform.getTranslateInstance(-paper[0], -paper[1]));
            layers(new Sheet(canvas, parts, new Pictures(document)), inner, page);
        }
    }

    private void blocks(Sheet sheet, Element container, Look look, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("Graphics in graphics without end");
        }
        for (Element block : Xml.children(container)) {
            if (Xml.is(block, "Visible", true)) {
                block(sheet, block, look.inside(block), depth);
            }
        }
    }

    private void block(Sheet sheet, Element block, Look look, int depth) throws IOException {
        String kind = Xml.name(block);
        if (kind.equals("PageBlock")) {
            blocks(sheet, block, look, depth + 1);
            return;
        }
        if (!List.of("TextObject", "PathObject", "ImageObject", "CompositeObject")
                .contains(kind)) {
            return;
        }
        Canvas canvas = sheet.canvas();
        canvas.save();
        move(canvas, block);
        AffineTransform own = matrix(block.getAttribute("CTM"));
        for (Element clip : Xml.child(block, "Clips")
                .map(clips -> Xml.children(clips, "Clip"))
                .orElse(List.of())) {
            clip(canvas, clip);
        }
        if (kind.equals("ImageObject")) {
            canvas.opacity(look.opacity());
            image(sheet, block, look.resources(), own);
        } else {
            canvas.transform(own);
            switch (kind) {
                case "TextObject" ->
                    new Text(canvas, font, typefaces.of(sheet.parts(), look.resources(), block.getAttribute("Font")))
                            .draw(block, look);
                case "PathObject" -> figure(canvas, block, look);
                default -> composed(sheet, block, look, depth);
            }
        }
        canvas.restore();
    }

    private static void move(Canvas canvas, Element placed) {
        Xml.box(placed.getAttribute("Boundary"))
                .ifPresent(box -> canvas.transform(AffineTransform.getTranslateInstance(box[0], box[1])));
    }

    static AffineTransform matrix(String text) {
        double[] six = Xml.numbers(text);
        return six.length == 6 ? new AffineTransform(six) : new AffineTransform();
    }

    private static void clip(Canvas canvas, Element clip) {
        Path2D.Double all = new Path2D.Double();
        for (Element area : Xml.children(clip, "Area")) {
            AffineTransform own = matrix(area.getAttribute("CTM"));
            Xml.child(area, "Path").ifPresent(path -> {
                double[] box = Xml.box(path.getAttribute("Boundary")).orElse(new double[2]);
                AffineTransform place = new AffineTransform(own);
                place.translate(box[0], box[1]);
                place.concatenate(matrix(path.getAttribute("CTM")));
                all.append(
                        place.createTransformedShape(
                                PathData.path(Xml.text(path, "AbbreviatedData").orElse(""))),
                        false);
            });
        }
        if (all.getCurrentPoint() != null) {
            canvas.clip(all);
        }
    }

    private static void figure(Canvas canvas, Element block, Look look) {
        Path2D path = PathData.path(Xml.text(block, "AbbreviatedData").orElse(""));
        Optional<Colour> filling = look.colour("FillColor"); // without one it is transparent
        if (Xml.is(block, "Fill", false) && filling.isPresent()) {
            canvas.save();
            canvas.opacity(look.opacity() * filling.get().opacity());
            canvas.fill(filling.get());
            canvas.paint(
                    path,
                    look.attribute("Rule")
                            .filter("Even-Odd"::equals)
                            .map(rule -> "f*")
                            .orElse("f"));
            canvas.restore();
        }
        if (Xml.is(block, "Stroke", true)) {
            Colour colour = look.colour("StrokeColor").orElse(Colour.BLACK);
            canvas.opacity(look.opacity() * colour.opacity());
            canvas.stroke(colour);
            canvas.pen(
                    look.number("LineWidth").orElse(LINE),
                    Math.max(0, ENDS.indexOf(look.attribute("Cap").orElse(""))),
                    Math.max(0, CORNERS.indexOf(look.attribute("Join").orElse(""))),
                    Xml.numbers(look.attribute("DashPattern").orElse("")),
                    look.number("DashOffset").orElse(0));
            canvas.paint(path, "S");
        }
    }

    private static void image(Sheet sheet, Element block, Resources resources, AffineTransform own) {
        double[] box = Xml.box(block.getAttribute("Boundary")).orElse(new double[] {0, 0, 1, 1});
        sheet.canvas().transform(own.isIdentity() ? AffineTransform.getScaleInstance(box[2], box[3]) : own);
        Optional<PDImageXObject> picture = resources
                .get(block.getAttribute("ResourceID"), "MultiMedia")
                .flatMap(Resources.Resource::file)
                .flatMap(path -> sheet.pictures().part(sheet.parts(), path));
        if (picture.isPresent()) {
            sheet.canvas().picture(picture.get());
        } else {
            missing(sheet.canvas());
        }
    }

    /** A crossed frame: here is a picture that cannot be shown. */
    private static void missing(Canvas canvas) {
        Path2D.Double frame = new Path2D.Double(new Rectangle2D.Double(0, 0, 1, 1));
        frame.append(PathData.path("M 0 0 L 1 1 M 1 0 L 0 1"), false);
        canvas.stroke(MISSING);
        canvas.pen(0, 0, 0, new double[0], 0);
        canvas.paint(frame, "S");
    }

    private void composed(Sheet sheet, Element block, Look look, int depth) throws IOException {
        Optional<Element> unit = look.resources()
                .get(block.getAttribute("ResourceID"), "CompositeGraphicUnit")
                .flatMap(resource -> Xml.child(resource.element(), "Content"));
        if (unit.isPresent()) {
            blocks(sheet, unit.get(), look, depth + 1);
        }
    }
}
