package cn.safecommunity.ofd;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** A TrueType or OpenType font. */
final class SfntOutlines implements Outlines {

    /** Where fonts of symbols keep their characters. */
    private static final int SYMBOLS = 0xF000;

    private final TrueTypeFont font;
    private final @Nullable CmapLookup characters;
    private final double scale;

    /** Of an OpenType font in the compact format; the other one is null. */
    private final @Nullable Outlines compact;

    private SfntOutlines(OpenTypeFont font) throws IOException {
        this.font = font;
        this.characters = font.getCmap() == null ? null : font.getUnicodeCmapLookup(false);
        this.scale = 1000.0 / font.getUnitsPerEm();
        this.compact = font.isPostScript() ? new CffOutlines(font.getCFF().getFont(), scale) : null;
    }

    static Outlines read(byte[] content) throws IOException {
        return new SfntOutlines(new OTFParser(true).parse(new RandomAccessReadBuffer(content)));
    }

    @Override
    public int glyph(int codePoint) {
        if (characters == null) {
            return 0;
        }
        int glyph = characters.getGlyphId(codePoint);
        return glyph != 0 || codePoint > 0xFF ? glyph : characters.getGlyphId(SYMBOLS + codePoint);
    }

    @Override
    public Shape outline(int glyph) throws IOException {
        if (compact != null) {
            return compact.outline(glyph);
        }
        GlyphData data = font.getGlyph().getGlyph(glyph);
        return data == null
                ? new GeneralPath()
                : AffineTransform.getScaleInstance(scale, scale).createTransformedShape(data.getPath());
    }

    @Override
    public double width(int glyph) throws IOException {
        return font.getAdvanceWidth(glyph) * scale;
    }
}
