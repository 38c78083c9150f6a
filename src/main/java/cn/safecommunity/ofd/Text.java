package cn.safecommunity.ofd;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Writes a {@code TextObject} (11.2), every character where the file says that it stands. */
final class Text {

    private static final double IN_FONT = 0.001;

    private final Canvas canvas;
    private final GlyphFont font;
    private final Typefaces.Typeface face;

    Text(Canvas canvas, GlyphFont font, Typefaces.Typeface face) {
        this.canvas = canvas;
        this.font = font;
        this.face = face;
    }

    void draw(Element text, Look look) throws IOException {
        boolean filled = Xml.is(text, "Fill", true);
        if (!filled && !Xml.is(text, "Stroke", false)) {
            return;
        }
        Colour colour = look.colour(filled ? "FillColor" : "StrokeColor").orElse(Colour.BLACK);
        canvas.opacity(look.opacity() * colour.opacity());
        canvas.fill(colour);
        double size = Xml.number(text, "Size").orElse(LEAST);
        AffineTransform shape = AffineTransform.getQuadrantRotateInstance(
                (int) Math.round(Xml.number(text, "CharDirection").orElse(0) / 90));
        shape.scale(size * Xml.number(text, "HScale").orElse(1), -size);
        double x = 0;
        double y = 0;
        for (Element code : Xml.children(text, "TextCode")) {
            x = Xml.number(code, "X").orElse(x);
            y = Xml.number(code, "Y").orElse(y);
            line(code, glyphs(text, code), new AffineTransform(1, 0, 0, 1, x, y), shape);
        }
    }

    private static final double LEAST = 3.5;

    private static int[] characters(Element code) {
        return code.getTextContent().codePoints().toArray();
    }

    /** Numbers in the font by {@code CGTransform}; -1: by the character itself. */
    private static int[] glyphs(Element text, Element code) {
        int[] glyphs = new int[characters(code).length];
        Arrays.fill(glyphs, -1);
        for (Element transform : Xml.children(text, "CGTransform")) {
            double[] numbers = Xml.text(transform, "Glyphs").map(Xml::numbers).orElse(new double[0]);
            int from = (int) Xml.number(transform, "CodePosition").orElse(0);
            for (int i = 0; i < numbers.length; i++) {
                if (from + i >= 0 && from + i < glyphs.length) {
                    glyphs[from + i] = (int) numbers[i];
                }
            }
        }
        return glyphs;
    }

    private void line(Element code, int[] glyphs, AffineTransform place, AffineTransform shape) throws IOException {
        int[] characters = characters(code);
        double[] right = steps(code.getAttribute("DeltaX"), characters.length);
        double[] down = steps(code.getAttribute("DeltaY"), characters.length);
        boolean byWidth = code.getAttribute("DeltaX").isBlank()
                && code.getAttribute("DeltaY").isBlank();
        for (int i = 0; i < characters.length; i++) {
            Typefaces.Glyph glyph = glyphs[i] < 0 ? face.glyph(characters[i]) : face.numbered(glyphs[i], characters[i]);
            if (!Character.isISOControl(characters[i])) {
                AffineTransform here = new AffineTransform(place);
                here.concatenate(shape);
                canvas.character(font.character(glyph, Character.toString(characters[i])), here);
            }
            double width = byWidth ? glyph.outlines().width(glyph.number()) * IN_FONT * shape.getScaleX() : right[i];
            place.translate(width, down[i]);
        }
    }

    /** From each character to the next; {@code g 3 2.5} is 2.5 three times. What is not said is as the last that was. */
    static double[] steps(String text, int count) {
        List<String> words = Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toList());
        double[] steps = new double[count];
        int filled = 0;
        double last = 0;
        for (int word = 0; word < words.size() && filled < count; word++) {
            int times = 1;
            if (words.get(word).equals("g") && word + 2 < words.size()) {
                times = (int) first(words.get(word + 1));
                word += 2;
            }
            last = first(words.get(word));
            for (int i = 0; i < times && filled < count; i++) {
                steps[filled++] = last;
            }
        }
        Arrays.fill(steps, filled, count, last);
        return steps;
    }

    private static double first(String word) {
        double[] numbers = Xml.numbers(word);
        return numbers.length == 0 ? 0 : numbers[0];
    }
}
