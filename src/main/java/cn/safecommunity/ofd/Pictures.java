package cn.safecommunity.ofd;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Pictures for the PDF, each put into it once. */
final class Pictures {

    /** Pixels beyond these are left out, every second one, every third one. */
    private static final long MOST_PIXELS = 6_000_000;

    private final PDDocument document;
    private final Map<String, Optional<PDImageXObject>> known = new HashMap<>();

    Pictures(PDDocument document) {
        this.document = document;
    }

    /** The picture in that part of the file; empty when its kind is unknown or it is broken. */
    Optional<PDImageXObject> part(OfdPackage parts, String path) {
        return known.computeIfAbsent(path, asked -> {
            try {
                return Optional.of(of(parts.content(asked)));
            } catch (IOException | RuntimeException e) {
                return Optional.empty();
            }
        });
    }

    PDImageXObject of(byte[] content) throws IOException {
        if (Jbig2.is(content)) {
            return Jbig2.picture(document, content);
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("No known kind of picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return of(reader, content);
            } finally {
                reader.dispose();
            }
        }
    }

    private PDImageXObject of(ImageReader reader, byte[] content) throws IOException {
        if (reader.getFormatName().equalsIgnoreCase("jpeg")) {
            return JPEGFactory.createFromByteArray(document, content);
        }
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        int each = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS));
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(Math.max(1, each), Math.max(1, each), 0, 0);
        BufferedImage picture = reader.read(0, how);
        return LosslessFactory.createFromImage(document, picture);
    }
}
