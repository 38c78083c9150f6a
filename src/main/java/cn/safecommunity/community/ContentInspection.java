package cn.safecommunity.community;

import cn.safecommunity.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.springframework.stereotype.Component;

/** Tells by its content what a file is, and refuses what no bureau should have to open. */
@Component
class ContentInspection {

    private static final String ALLOWED = "请上传 PDF、Word（.doc、.docx）、Excel（.xls、.xlsx）、JPEG 或 PNG 文件。";

    private static final Map<String, String> HINTS = Map.of(
            "application/x-tika-ooxml-protected", "文件设有打开密码，请在 Word、Excel 或 WPS 中取消密码后重新上传。",
            "application/zip", "文件是压缩包，请解压后逐个上传其中的文件。",
            "application/x-rar-compressed", "文件是压缩包，请解压后逐个上传其中的文件。",
            "application/x-7z-compressed", "文件是压缩包，请解压后逐个上传其中的文件。",
            "image/heic", "照片是 HEIC 格式，请在手机上改为 JPEG 格式后重新上传。",
            "application/vnd.oasis.opendocument.text", "文件是 OpenDocument 格式，请另存为 .docx 或 PDF 后重新上传。");

    private final Detector detector = new DefaultDetector();

    /** The type of this file; a refusal says what the person can upload instead. */
    MaterialFormat typeOf(Path file) {
        try {
            String detected = detect(file);
            for (MaterialFormat type : MaterialFormat.values()) {
                if (type.mediaType().equals(detected)) {
                    refuseMacros(type, file);
                    return type;
                }
            }
            throw refusal(detected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String detect(Path file) throws IOException {
        Metadata nothingFromTheName = new Metadata();
        try (TikaInputStream content = TikaInputStream.get(file)) {
            return detector.detect(content, nothingFromTheName).getBaseType().toString();
        }
    }

    private static Refusal refusal(String detected) {
        String lower = detected.toLowerCase(Locale.ROOT);
        if (lower.contains("macroenabled")) {
            return withMacros();
        }
        String hint = HINTS.getOrDefault(lower, "文件内容不是允许的格式（与文件名后缀无关）。" + ALLOWED);
        return Refusal.at("file", hint);
    }

    private static void refuseMacros(MaterialFormat type, Path file) throws IOException {
        boolean macros = switch (type) {
            case DOCX, XLSX -> zipHasMacros(file);
            case DOC, XLS -> compoundFileHasMacros(file);
            case PDF, JPEG, PNG -> false;
        };
        if (macros) {
            throw withMacros();
        }
    }

    private static Refusal withMacros() {
        return Refusal.at("file", "文件含有宏，可能带有病毒。请在 Word、Excel 或 WPS 中另存为不含宏的 .docx、.xlsx 或 PDF 后重新上传。");
    }

    private static boolean zipHasMacros(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                if (entries.nextElement().getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean compoundFileHasMacros(Path file) throws IOException {
        try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
            return compound.getRoot().hasEntry("Macros") || compound.getRoot().hasEntry("_VBA_PROJECT_CUR");
        }
    }
}
