package cn.safecommunity.ofd;

import java.awt.Shape;
import java.io.IOException;

/** The characters of a font as figures: a thousand units in the height of the type, upwards from the line. */
interface Outlines {

    /** The figure of a character; 0 when the font has none. */
    int glyph(int codePoint) throws IOException;

    Shape outline(int glyph) throws IOException;

    /** How far the next character stands. */
    double width(int glyph) throws IOException;
}
