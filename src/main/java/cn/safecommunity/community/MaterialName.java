package cn.safecommunity.community;

import java.text.Normalizer;

/** Makes a file name that came from a browser harmless for a header, a file system and a reader's eye. */
final class MaterialName {

    private static final int LONGEST = 180;

    private MaterialName() {}

    /** The last part of the path, without what could break a header or turn the reading direction. */
    static String clean(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .strip()
                .replaceAll("^\\.+", "")
                .replaceAll("[.\\s]+$", "");
        return name.isBlank() ? "未命名文件" : shorten(name);
    }

    private static String shorten(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > name.length() - 10 ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        int wholeCharacter = Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end;
        return name.substring(0, wholeCharacter) + ending;
    }
}
