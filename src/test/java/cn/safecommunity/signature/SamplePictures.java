package cn.safecommunity.signature;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures of signatures that nobody has written. */
public final class SamplePictures {

    private SamplePictures() {}

    /** A line on white paper; another number is another hand. */
    public static byte[] signature(String format, int number) {
        BufferedImage paper = paper(600, 300);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(6));
        pen.drawLine(100, 80, 400, 120 + number);
        pen.drawOval(120, 90, 60 + number, 80);
        pen.dispose();
        return file(paper, format);
    }

    /** A sheet on which nothing stands. */
    static BufferedImage paper(int width, int height) {
        BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return paper;
    }

    static byte[] file(BufferedImage picture, String format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
