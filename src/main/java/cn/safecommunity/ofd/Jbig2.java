package cn.safecommunity.ofd;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Pictures in black and white (ITU-T T.88), as tax offices write their square codes. PDF has them as they are, without the head of
 * the file and without its ends (ISO 32000-1, 7.4.7).
 */
final class Jbig2 {

    private static final long NAME = 0x974A42320D0A1A0AL;
    private static final int PAGE = 48;
    private static final int END_OF_PAGE = 49;
    private static final int END_OF_FILE = 51;

    private Jbig2() {}

    static boolean is(byte[] content) {
        return content.length > 13 && ByteBuffer.wrap(content).getLong() == NAME;
    }

    static PDImageXObject picture(PDDocument document, byte[] content) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(content);
        file.position(8);
        int flags = file.get();
        if ((flags & 1) == 0) {
            throw new IOException("Not in the order of reading");
        }
        file.position((flags & 2) == 0 ? 13 : 9);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        int width = 0;
        int height = 0;
        try {
            while (file.hasRemaining()) {
                int start = file.position();
                int type = type(file);
                int length = file.getInt();
                int data = file.position();
                if (type == PAGE) {
                    width = file.getInt(data);
                    height = file.getInt(data + 4);
                }
                if (length < 0 || type == END_OF_FILE) {
                    break;
                }
                file.position(data + length);
                if (type != END_OF_PAGE) {
                    kept.write(content, start, data + length - start);
                }
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("A broken picture", e);
        }
        if (width <= 0 || height <= 0) {
            throw new IOException("A picture without a size");
        }
        return new PDImageXObject(
                document,
                new ByteArrayInputStream(kept.toByteArray()),
                COSName.JBIG2_DECODE,
                width,
                height,
                1,
                PDDeviceGray.INSTANCE);
    }

    /** Reads the head of a segment (7.2) up to its length. */
    private static int type(ByteBuffer file) {
        int number = file.getInt();
        int flags = file.get();
        int count = (file.get() & 0xFF) >> 5;
        if (count == 7) {
            file.position(file.position() - 1);
            count = file.getInt() & 0x1FFFFFFF;
            file.position(file.position() + (count + 8) / 8);
        }
        file.position(file.position() + count * (number <= 256 ? 1 : number <= 65536 ? 2 : 4));
        file.position(file.position() + ((flags & 0x40) == 0 ? 1 : 4));
        return flags & 0x3F;
    }
}
