package cn.safecommunity.material;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a picture is whole: it has the mark with which its kind ends. */
final class PictureContent {

    private static final String JPEG_SCAN = "\u00FF\u00DA";
    private static final String JPEG_END = "\u00FF\u00D9";
    private static final String PNG_END = "IEND";

    private PictureContent() {}

    /** What a person has to do with such a picture; empty when it can be kept. Telephones write more behind the end. */
    static Optional<String> fault(MaterialFormat format, Path file) throws IOException {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        boolean whole = format == MaterialFormat.JPEG
                ? content.contains(JPEG_SCAN) && content.lastIndexOf(JPEG_END) > content.indexOf(JPEG_SCAN)
                : content.contains(PNG_END);
        return whole ? Optional.empty() : Optional.of(ContentInspection.TRUNCATED);
    }
}
