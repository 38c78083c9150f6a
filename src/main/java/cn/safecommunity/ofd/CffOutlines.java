package cn.safecommunity.ofd;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cff.CFFParser;
import org.apache.fontbox.cff.Type2CharString;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/** A font in the compact format, with or without a table of characters round it. */
final class CffOutlines implements Outlines {

    private final CFFFont font;
    private final double scale;

    CffOutlines(CFFFont font, double scale) {
        this.font = font;
        this.scale = scale;
    }

    static Outlines read(byte[] content) throws IOException {
        CFFFont font =
                new CFFParser().parse(new RandomAccessReadBuffer(content)).get(0);
        return new CffOutlines(font, font.getFontMatrix().get(0).doubleValue() * 1000);
    }

    @Override
    public int glyph(int codePoint) {
        if (font.getCharset().isCIDFont()) {
            return 0;
        }
        String name = GlyphList.getAdobeGlyphList().codePointToName(codePoint);
        return font.getCharset().getGIDForSID(font.getCharset().getSID(name));
    }

    @Override
    public Shape outline(int glyph) throws IOException {
        return AffineTransform.getScaleInstance(scale, scale)
                .createTransformedShape(character(glyph).getPath());
    }

    @Override
    public double width(int glyph) throws IOException {
        return character(glyph).getWidth() * scale;
    }

    private Type2CharString character(int glyph) throws IOException {
        return font.getType2CharString(
                font.getCharset().isCIDFont() ? font.getCharset().getCIDForGID(glyph) : glyph);
    }
}
