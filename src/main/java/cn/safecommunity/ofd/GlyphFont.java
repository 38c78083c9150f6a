package cn.safecommunity.ofd;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/**
 * Fonts of the PDF, made of figures: every character is drawn once, whatever kind of font it comes from, and can be searched and
 * copied. A font of PDF that is made of figures (ISO 32000-1, 9.6.5) has 255 characters; then the next one begins.
 */
final class GlyphFont {

    private static final int MOST = 255;

    private final Map<Key, Coded> known = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();

    /** A character: the font of the PDF in which it is, and its code there. */
    record Coded(PDFont font, int code) {}

    private record Key(Typefaces.Glyph glyph, String text) {}

    /** One font of the PDF, as it fills. */
    private static final class Part {

        private final COSDictionary dictionary = new COSDictionary();
        private final COSDictionary figures = new COSDictionary();
        private final COSArray names = new COSArray();
        private final COSArray widths = new COSArray();
        private final StringBuilder texts = new StringBuilder();
        private final PDFont font;

        Part() throws IOException {
            dictionary.setItem(COSName.TYPE, COSName.FONT);
            dictionary.setItem(COSName.SUBTYPE, COSName.TYPE3);
            dictionary.setItem(COSName.FONT_BBOX, numbers(0, 0, 0, 0));
            dictionary.setItem(COSName.FONT_MATRIX, numbers(0.001f, 0, 0, 0.001f, 0, 0));
            dictionary.setItem(COSName.CHAR_PROCS, figures);
            dictionary.setItem(COSName.RESOURCES, new COSDictionary());
            dictionary.setItem(COSName.WIDTHS, widths);
            dictionary.setInt(COSName.FIRST_CHAR, 1);
            names.add(COSInteger.ONE);
            COSDictionary encoding = new COSDictionary();
            encoding.setItem(COSName.TYPE, COSName.ENCODING);
            encoding.setItem(COSName.DIFFERENCES, names);
            dictionary.setItem(COSName.ENCODING, encoding);
            font = new PDType3Font(dictionary);
        }

        private static COSArray numbers(float... numbers) {
            COSArray array = new COSArray();
            for (float number : numbers) {
                array.add(new COSFloat(number));
            }
            return array;
        }
    }

    Coded character(Typefaces.Glyph glyph, String text) throws IOException {
        Key key = new Key(glyph, text);
        Coded character = known.get(key);
        if (character == null) {
            character = add(glyph, text);
            known.put(key, character);
        }
        return character;
    }

    private Coded add(Typefaces.Glyph glyph, String text) throws IOException {
        if (parts.isEmpty() || parts.get(parts.size() - 1).widths.size() == MOST) {
            parts.add(new Part());
        }
        Part part = parts.get(parts.size() - 1);
        int code = part.widths.size() + 1;
        COSName name = COSName.getPDFName("g" + code);
        double width = glyph.outlines().width(glyph.number());
        part.figures.setItem(name, figure(glyph, width));
        part.names.add(name);
        part.widths.add(new COSFloat((float) width));
        part.dictionary.setInt(COSName.LAST_CHAR, code);
        part.texts.append(String.format("<%02X> <", code));
        for (byte each : text.getBytes(StandardCharsets.UTF_16BE)) {
            part.texts.append(String.format("%02X", each));
        }
        part.texts.append(">\n");
        return new Coded(part.font, code);
    }

    private static COSStream figure(Typefaces.Glyph glyph, double width) throws IOException {
        java.awt.Shape outline = glyph.outlines().outline(glyph.number());
        Rectangle2D bounds = outline.getBounds2D();
        Operators operators = new Operators();
        operators.write("d1", width, 0, bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY());
        operators.path(outline);
        operators.write("f");
        return operators.stream();
    }

    /** Writes what the characters mean, after the last one was drawn. */
    void finish() throws IOException {
        for (Part part : parts) {
            String map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
                    + "1 begincodespacerange <00> <FF> endcodespacerange\n"
                    + blocks(part.texts.toString().split("\n"))
                    + "endcmap end end\n";
            part.dictionary.setItem(COSName.TO_UNICODE, Operators.stream(map));
        }
    }

    /** A hundred lines in a block are allowed. */
    private static String blocks(String[] lines) {
        StringBuilder blocks = new StringBuilder();
        for (int from = 0; from < lines.length; from += 100) {
            int until = Math.min(lines.length, from + 100);
            blocks.append(until - from).append(" beginbfchar\n");
            for (int line = from; line < until; line++) {
                blocks.append(lines[line]).append('\n');
            }
            blocks.append("endbfchar\n");
        }
        return blocks.toString();
    }
}
