package cn.safecommunity.ofd;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** What is drawn, in the operators of PDF (ISO 32000-1, annex A). */
final class Operators {

    private static final int LARGEST = 20 * 1024 * 1024;

    private final StringBuilder operators = new StringBuilder();

    /** Numbers and the operator for which they are. */
    void write(String operator, double... numbers) {
        for (double number : numbers) {
            operators.append(plain(number)).append(' ');
        }
        operators.append(operator).append('\n');
        if (operators.length() > LARGEST) {
            throw new IllegalStateException("A page with too much on it");
        }
    }

    static String plain(double number) {
        double bounded = Double.isFinite(number) ? Math.max(-1e6, Math.min(1e6, number)) : 0;
        return BigDecimal.valueOf(bounded)
                .setScale(5, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    void path(Shape shape) {
        double[] p = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator each = shape.getPathIterator(null); !each.isDone(); each.next()) {
            switch (each.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> write("m", p[0], p[1]);
                case PathIterator.SEG_LINETO -> write("l", p[0], p[1]);
                case PathIterator.SEG_QUADTO -> {
                    write("c", third(x, p[0]), third(y, p[1]), third(p[2], p[0]), third(p[3], p[1]), p[2], p[3]);
                    p[0] = p[2];
                    p[1] = p[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    write("c", p);
                    p[0] = p[4];
                    p[1] = p[5];
                }
                default -> write("h");
            }
            x = p[0];
            y = p[1];
        }
    }

    private static double third(double end, double control) {
        return end + 2 * (control - end) / 3;
    }

    COSStream stream() throws IOException {
        return stream(operators.toString());
    }

    static COSStream stream(String text) throws IOException {
        COSStream stream = new COSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }
}
