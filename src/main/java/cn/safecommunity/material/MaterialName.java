package cn.safecommunity.material;

import cn.safecommunity.Text;
import java.text.Normalizer;
import java.util.Set;

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
        return Text.isBlank(name) ? "未命名文件" : shorten(name);
    }

    /** The name itself, or with a number before its ending when one of these has it: 照片（2）.jpg. */
    static String free(String name, Set<String> taken) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = stem + "（" + number + "）" + ending;
        }
        return free;
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
