package cn.safecommunity.material;

import java.util.List;
import java.util.Locale;

/** The kinds of file that are taken as materials, each with the endings its name may have. */
enum MaterialFormat {
    PDF("application/pdf", List.of("pdf")),
    DOC("application/msword", List.of("doc")),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx")),
    XLS("application/vnd.ms-excel", List.of("xls")),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx")),
    OFD("application/ofd", List.of("ofd")),
    JPEG("image/jpeg", List.of("jpg", "jpeg")),
    PNG("image/png", List.of("png"));

    private final String mediaType;
    private final List<String> endings;

    MaterialFormat(String mediaType, List<String> endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    String mediaType() {
        return mediaType;
    }

    /** The name as it is, or with the ending of this type added when it ends like something else. */
    String fitting(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        boolean fits = endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
        return fits ? fileName : fileName + "." + endings.get(0);
    }
}
