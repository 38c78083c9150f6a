package cn.safecommunity.signature;

import cn.safecommunity.Refusal;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Draws a picture anew, so that nothing travels in it but what one sees: what is written into the file besides, the empty
 * margin and what is larger than a signature needs stay behind.
 */
final class SignatureDrawing {

    /** The most pixels that are read of one picture, what a telephone takes; a larger one would fill the memory (assumption). */
    static final long MOST_PIXELS = 16_000_000;

    /** What is kept at most, in pixels: 4 cm of a printed page at 300 dots an inch (assumption). */
    static final int WIDEST = 480;

    static final int HIGHEST = 240;

    private static final int SMALLEST = 16;

    /** What is paler than this is paper, of 255 (assumption). */
    private static final int PAPER = 232;

    /** What is less opaque than this is not there, of 255 (assumption). */
    private static final int FAINT = 32;

    private static final String UNREADABLE = "图片打不开。请确认在电脑上能正常打开，另存为 JPG 或 PNG 后重新上传。";

    private SignatureDrawing() {}

    /** The picture of a file that is JPEG or PNG. */
    static SignaturePicture of(Path file) {
        BufferedImage given = read(file);
        BufferedImage drawn = fitted(given, ink(given));
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(drawn, "png", out);
            byte[] content = out.toByteArray();
            return new SignaturePicture(DigestUtils.sha256Hex(content), drawn.getWidth(), drawn.getHeight(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The size stands at the head of the file and is asked before a pixel is read. */
    private static BufferedImage read(Path file) {
        try (FileImageInputStream input = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw Refusal.at("file", UNREADABLE);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw Refusal.at("file", "图片太大，最多 1600 万像素。请裁剪到只剩签名或印章，再重新上传。");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal refused) {
                throw refused;
            }
            throw Refusal.at("file", UNREADABLE); // the readers of the JDK meet broken pictures with many exceptions
        }
    }

    /** Where something is drawn or stamped. */
    private static Rectangle ink(BufferedImage picture) {
        int left = picture.getWidth();
        int right = -1;
        int top = picture.getHeight();
        int bottom = -1;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (isInk(picture.getRGB(x, y))) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = y;
                }
            }
        }
        Rectangle found = new Rectangle(left, top, right - left + 1, bottom - top + 1);
        if (found.isEmpty()) {
            throw Refusal.at("file", "图片是空白的，看不出签名或印章。请重新签写，或者换一张清楚的图片。");
        }
        if (found.width < SMALLEST || found.height < SMALLEST) {
            throw Refusal.at("file", "图片里的签名或印章太小，印在纸上看不清。请写大一些，或者换一张清楚的图片。");
        }
        return found;
    }

    private static boolean isInk(int argb) {
        int darkest = Math.min((argb >> 16) & 0xFF, Math.min((argb >> 8) & 0xFF, argb & 0xFF));
        return (argb >>> 24) > FAINT && darkest < PAPER;
    }

    private static BufferedImage fitted(BufferedImage picture, Rectangle part) {
        double scale = Math.min(1, Math.min((double) WIDEST / part.width, (double) HIGHEST / part.height));
        int width = Math.max(1, (int) Math.round(part.width * scale));
        int height = Math.max(1, (int) Math.round(part.height * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, part.x, part.y, part.x + part.width, part.y + part.height, null);
        pen.dispose();
        return drawn;
    }
}
