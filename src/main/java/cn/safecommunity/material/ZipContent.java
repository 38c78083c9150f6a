package cn.safecommunity.material;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks into a file that is a zip: .docx, .xlsx and .ofd, and what pretends to be one of them. */
final class ZipContent {

    static final String BOMB = "文件解压后大得不正常，可能是恶意文件。请用 Word、Excel 或 WPS 重新另存后上传。";

    private static final long MOST_UNPACKED = 500L * 1024 * 1024;
    private static final int MOST_ENTRIES = 10_000;
    private static final int LONGEST_PART = 20 * 1024 * 1024;

    private static final String REMOTE = "文件打开时会从别处下载模板或内容，可能带有病毒。请在 Word、Excel 或 WPS 中断开外部链接，或另存为 PDF 后重新上传。";
    private static final String DDE = "文件含有会启动其他程序的 DDE 链接，可能带有病毒。请在 Word、Excel 或 WPS 中删除，或另存为 PDF 后重新上传。";

    /** What is fetched without being asked for; a link that a reader clicks on is none of these. */
    private static final Pattern FETCHED = Pattern.compile("/(attachedTemplate|oleObject|frame|subDocument|aFChunk)$");

    private static final Pattern RELATIONSHIP = Pattern.compile("<(?:\\w+:)?Relationship\\b[^>]*>");
    private static final Pattern TYPE = Pattern.compile("\\bType\\s*=\\s*[\"']([^\"']*)");
    private static final Pattern EXTERNAL = Pattern.compile("\\bTargetMode\\s*=\\s*[\"']External");
    private static final Pattern FIELD_CODE =
            Pattern.compile("<w:instrText[^>]*>([^<]*)<|\\bw:instr\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern DDE_FIELD = Pattern.compile("^\\s*DDE(AUTO)?\\b|[\\s\\\\{]DDE(AUTO)?\\b");
    private static final Pattern DDE_LINK = Pattern.compile("<(?:\\w+:)?ddeLink\\b");

    private ZipContent() {}

    /** Whether a zip is a document of GB/T 33190-2016. */
    static boolean isOfd(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("OFD.xml") != null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether it begins as a zip and does not end as one. */
    static boolean isTruncated(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() == 0;
        } catch (ZipException e) {
            return true;
        }
    }

    /** What a person has to do with such a document; empty when it can be kept. */
    static Optional<String> fault(MaterialFormat format, Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> parts = Collections.list(zip.entries());
            long unpacked = parts.stream()
                    .mapToLong(part -> Math.max(0, part.getSize()))
                    .sum();
            if (parts.size() > MOST_ENTRIES || unpacked > MOST_UNPACKED) {
                return Optional.of(BOMB);
            }
            if (format == MaterialFormat.OFD) {
                return zip.getEntry("Encryptions.xml") == null
                        ? Optional.empty()
                        : Optional.of(ContentInspection.PASSWORD);
            }
            for (ZipEntry part : parts) {
                Optional<String> fault = ofPart(zip, part, part.getName().toLowerCase(Locale.ROOT));
                if (fault.isPresent()) {
                    return fault;
                }
            }
            return Optional.empty();
        } catch (ZipException e) {
            return Optional.of(ContentInspection.TRUNCATED);
        }
    }

    private static Optional<String> ofPart(ZipFile zip, ZipEntry part, String name) throws IOException {
        if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) {
            return Optional.of(ContentInspection.MACROS);
        }
        if (name.endsWith(".rels")) {
            return fetchesFromElsewhere(text(zip, part)) ? Optional.of(REMOTE) : Optional.empty();
        }
        if (name.equals("[content_types].xml")) {
            return text(zip, part).contains("macrosheet+xml")
                    ? Optional.of(ContentInspection.MACROS)
                    : Optional.empty();
        }
        if (name.startsWith("xl/externallinks/") && name.endsWith(".xml")) {
            return DDE_LINK.matcher(text(zip, part)).find() ? Optional.of(DDE) : Optional.empty();
        }
        boolean words = name.startsWith("word/") && name.endsWith(".xml");
        return words && startsPrograms(text(zip, part)) ? Optional.of(DDE) : Optional.empty();
    }

    private static boolean fetchesFromElsewhere(String relationships) {
        Matcher each = RELATIONSHIP.matcher(relationships);
        while (each.find()) {
            Matcher type = TYPE.matcher(each.group());
            if (EXTERNAL.matcher(each.group()).find()
                    && type.find()
                    && FETCHED.matcher(type.group(1)).find()) {
                return true;
            }
        }
        return false;
    }

    /** A field's code may stand in pieces. */
    private static boolean startsPrograms(String words) {
        if (!words.contains("DDE") && !words.contains("instrText")) {
            return false;
        }
        StringBuilder codes = new StringBuilder();
        Matcher code = FIELD_CODE.matcher(words);
        while (code.find()) {
            codes.append(code.group(1) == null ? " " + code.group(2) + " " : code.group(1));
        }
        return DDE_FIELD.matcher(codes).find();
    }

    private static String text(ZipFile zip, ZipEntry part) throws IOException {
        try (InputStream content = zip.getInputStream(part)) {
            return new String(content.readNBytes(LONGEST_PART), StandardCharsets.UTF_8);
        }
    }
}
