package cn.safecommunity.material;

import cn.safecommunity.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Tells by its content what a file is, and refuses what no bureau should have to open. */
@Component
class ContentInspection {

    private static final String ALLOWED = "请上传 PDF、OFD、Word（.doc、.docx）、Excel（.xls、.xlsx）、JPG 或 PNG 文件。";

    static final String MACROS = "文件含有宏，可能带有病毒。请在 Word、Excel 或 WPS 中另存为不含宏的 .docx、.xlsx 或 PDF 后重新上传。";
    static final String PASSWORD = "文件设有打开密码，请取消密码（在 Word、Excel、WPS 或 PDF 软件中另存为不加密的文件）后重新上传。";
    static final String TRUNCATED = "文件不完整，打不开，可能没有下载完或复制完。请确认在电脑上能正常打开后重新上传。";

    private static final String ZIP = "application/zip";

    private static final Map<String, String> HINTS = Map.of(
            "application/x-tika-ooxml-protected", PASSWORD,
            "application/zip", "文件是压缩包，请解压后逐个上传其中的文件。",
            "application/x-rar-compressed", "文件是压缩包，请解压后逐个上传其中的文件。",
            "application/x-7z-compressed", "文件是压缩包，请解压后逐个上传其中的文件。",
            "image/heic", "照片是 HEIC 格式，请在手机上改为 JPG 格式后重新上传。",
            "application/vnd.oasis.opendocument.text", "文件是 OpenDocument 格式，请另存为 .docx 或 PDF 后重新上传。");

    /** Reads lists of thousands of types, which the first file that comes in pays for and not each start. */
    private final Supplier<Detector> detector = SingletonSupplier.of(DefaultDetector::new);

    /** The type of this file; a refusal says what the person can upload instead. */
    MaterialFormat typeOf(Path file) {
        try {
            String detected = detect(file);
            for (MaterialFormat type : MaterialFormat.values()) {
                if (type.mediaType().equals(detected)) {
                    fault(type, file).ifPresent(fault -> {
                        throw Refusal.at("file", fault);
                    });
                    return type;
                }
            }
            throw refusal(detected, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String detect(Path file) throws IOException {
        Metadata nothingFromTheName = new Metadata();
        try (TikaInputStream content = TikaInputStream.get(file)) {
            String detected = detector.get()
                    .detect(content, nothingFromTheName)
                    .getBaseType()
                    .toString();
            return detected.equals(ZIP) && ZipContent.isOfd(file) ? MaterialFormat.OFD.mediaType() : detected;
        }
    }

    private static Refusal refusal(String detected, Path file) throws IOException {
        String lower = detected.toLowerCase(Locale.ROOT);
        if (lower.contains("macroenabled")) {
            return Refusal.at("file", MACROS);
        }
        if (lower.equals(ZIP) && ZipContent.isTruncated(file)) {
            return Refusal.at("file", TRUNCATED);
        }
        return Refusal.at("file", HINTS.getOrDefault(lower, "文件内容不是允许的格式（与文件名后缀无关）。" + ALLOWED));
    }

    private static Optional<String> fault(MaterialFormat format, Path file) throws IOException {
        return switch (format) {
            case DOCX, XLSX, OFD -> ZipContent.fault(format, file);
            case DOC, XLS -> CompoundContent.fault(format, file);
            case PDF -> PdfContent.fault(file);
            case JPEG, PNG -> PictureContent.fault(format, file);
        };
    }
}
