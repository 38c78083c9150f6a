package cn.safecommunity.material;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Looks into a PDF: whether it opens without a password, is whole, and does nothing by itself. */
final class PdfContent {

    private static final String SCRIPT = "PDF 文件含有脚本、会启动其他程序的动作或夹带的附件，可能带有病毒。请用“打印为 PDF”重新生成后上传，附件另行上传。";

    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "ImportData", "Rendition", "GoToE");
    private static final Set<String> PARTS = Set.of("RichMedia", "FileAttachment", "3D", "Screen", "Movie");
    private static final int DEEPEST = 30;
    private static final int END_WITHIN = 4_096;

    private PdfContent() {}

    /** What a person has to do with such a file; empty when it can be kept. */
    static Optional<String> fault(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        if (!ends(content)) {
            return Optional.of(ContentInspection.TRUNCATED);
        }
        if (PdfStreams.areBombs(content)) {
            return Optional.of(ZipContent.BOMB);
        }
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.getNumberOfPages() == 0) {
                return Optional.of(ContentInspection.TRUNCATED);
            }
            return acts(document.getDocument()) ? Optional.of(SCRIPT) : Optional.empty();
        } catch (InvalidPasswordException e) {
            return Optional.of(ContentInspection.PASSWORD);
        } catch (IOException e) {
            return Optional.of(ContentInspection.TRUNCATED);
        }
    }

    /** The mark of the end stands in the last kilobytes; what was cut off would be repaired and lack its last pages. */
    private static boolean ends(byte[] content) {
        int tail = Math.min(content.length, END_WITHIN);
        return new String(content, content.length - tail, tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    private static boolean acts(COSDocument document) throws IOException {
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            if (acts(document.getObjectFromPool(key).getObject(), 0)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a dictionary, or one that stands directly in it, is an action or carries a file. */
    private static boolean acts(@Nullable COSBase each, int depth) {
        if (depth > DEEPEST) {
            return false;
        }
        if (each instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (acts(array.get(i), depth + 1)) {
                    return true;
                }
            }
        }
        return each instanceof COSDictionary dictionary && (isAction(dictionary) || anyActs(dictionary, depth));
    }

    private static boolean anyActs(COSDictionary dictionary, int depth) {
        return dictionary.getValues().stream().anyMatch(value -> acts(value, depth + 1));
    }

    private static boolean isAction(COSDictionary dictionary) {
        return dictionary.containsKey(COSName.JS)
                || dictionary.containsKey(COSName.EF)
                || dictionary.containsKey(COSName.EMBEDDED_FILES)
                || dictionary.containsKey(COSName.XFA)
                || ACTIONS.contains(String.valueOf(dictionary.getNameAsString(COSName.S)))
                || PARTS.contains(String.valueOf(dictionary.getNameAsString(COSName.SUBTYPE)));
    }
}
