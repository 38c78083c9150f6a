package cn.safecommunity.archive;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** An entry of an archive as a page of text, for whoever follows a reference to it. */
final class ArchiveText {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private ArchiveText() {}

    static String of(ArchiveEntry entry, ArchivePlan.Kind kind, String savedBy, ZoneId zone) {
        StringBuilder text = new StringBuilder();
        line(text, kind.label(), entry.title());
        kind.fields().stream()
                .filter(field -> entry.fields().containsKey(field.key()))
                .forEach(field ->
                        line(text, field.label(), String.valueOf(entry.fields().get(field.key()))));
        line(text, "附件", entry.materials().size() + " 件");
        line(
                text,
                "版本",
                "第 " + entry.version() + " 版，" + savedBy + "，"
                        + MOMENT.format(entry.savedAt().atZone(zone)));
        String reason = entry.reason();
        if (reason != null) {
            line(text, entry.removed() ? "移出原因" : "更正原因", reason);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append(label).append("：").append(value).append('\n');
    }
}
