package cn.safecommunity.material;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Looks into a file of the old formats, .doc and .xls: a directory of streams ([MS-DOC], [MS-XLS]). */
final class CompoundContent {

    private static final String DDE = "文件含有会启动其他程序的 DDE 链接，可能带有病毒。请在 Word、Excel 或 WPS 中删除，或另存为 PDF 后重新上传。";

    private static final int LONGEST_STREAM = 20 * 1024 * 1024;

    /** Offset of the flags in the head of a Word document, and the one that says it is encrypted. */
    private static final int WORD_FLAGS = 10;

    private static final int WORD_ENCRYPTED = 0x0100;

    private static final int RECORD_PASSWORD = 0x002F;
    private static final int RECORD_SHEET = 0x0085;
    private static final int MACRO_SHEET = 1;

    /** A field begins with 0x13, its code follows, in one byte or two for a letter. */
    private static final Pattern DDE_FIELD = Pattern.compile("\\x13\\x00?(?:[ \"]\\x00?){0,8}D\\x00?D\\x00?E");

    private CompoundContent() {}

    /** What a person has to do with such a document; empty when it can be kept. */
    static Optional<String> fault(MaterialFormat format, Path file) throws IOException {
        try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = compound.getRoot();
            if (root.hasEntry("Macros") || root.hasEntry("_VBA_PROJECT_CUR")) {
                return Optional.of(ContentInspection.MACROS);
            }
            if (format == MaterialFormat.DOC) {
                return ofWords(stream(root, "WordDocument"));
            }
            return ofWorkbook(stream(root, root.hasEntry("Workbook") ? "Workbook" : "Book"));
        } catch (IndexOutOfBoundsException e) {
            return Optional.of(ContentInspection.TRUNCATED);
        }
    }

    private static Optional<String> ofWords(byte[] words) {
        if (words.length <= WORD_FLAGS + 1) {
            return Optional.of(ContentInspection.TRUNCATED);
        }
        if ((number(words, WORD_FLAGS) & WORD_ENCRYPTED) != 0) {
            return Optional.of(ContentInspection.PASSWORD);
        }
        String letters = new String(words, StandardCharsets.ISO_8859_1);
        return DDE_FIELD.matcher(letters).find() ? Optional.of(DDE) : Optional.empty();
    }

    /** Goes through the records of a workbook: two bytes of kind, two of length, the content. */
    private static Optional<String> ofWorkbook(byte[] book) {
        for (int at = 0; at + 4 <= book.length; at += 4 + number(book, at + 2)) {
            int kind = number(book, at);
            if (kind == RECORD_PASSWORD) {
                return Optional.of(ContentInspection.PASSWORD);
            }
            if (kind == RECORD_SHEET && at + 9 < book.length && book[at + 9] == MACRO_SHEET) {
                return Optional.of(ContentInspection.MACROS);
            }
        }
        return Optional.empty();
    }

    private static int number(byte[] content, int at) {
        return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getShort(at) & 0xFFFF;
    }

    private static byte[] stream(DirectoryNode root, String name) throws IOException {
        if (!root.hasEntry(name)) {
            return new byte[0];
        }
        try (InputStream content = root.createDocumentInputStream(name)) {
            return content.readNBytes(LONGEST_STREAM);
        }
    }
}
