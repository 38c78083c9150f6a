package cn.safecommunity.ofd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fonts of the machine, as fontconfig finds them; it knows which free ones stand in for others. */
final class InstalledFonts {

    /** For what no other font has. */
    static final String CHINESE = "Noto Serif CJK SC";

    private final Map<String, Outlines> byPattern = new HashMap<>();
    private final Map<String, Outlines> byFile = new HashMap<>();

    Outlines find(boolean bold, boolean italic, Stream<String> families) throws IOException {
        String pattern = Stream.concat(families.filter(name -> !name.isBlank()), Stream.of(CHINESE))
                        .map(name -> name.replaceAll("([-:,\\\\])", "\\\\$1"))
                        .distinct()
                        .collect(Collectors.joining(","))
                + ":lang=zh-cn" + (bold ? ":bold" : "") + (italic ? ":italic" : "");
        Outlines known = byPattern.get(pattern);
        if (known == null) {
            known = load(ask(pattern));
            byPattern.put(pattern, known);
        }
        return known;
    }

    private Outlines load(String place) throws IOException {
        Outlines known = byFile.get(place);
        if (known == null) {
            String[] parts = place.split("\t", 2);
            int index = Integer.parseInt(parts[0]) & 0xFFFF; // above: a named instance of a variable font
            known = FontFile.read(Files.readAllBytes(Path.of(parts[1])), index);
            byFile.put(place, known);
        }
        return known;
    }

    private static String ask(String pattern) throws IOException {
        Process process = new ProcessBuilder("fc-match", "--format", "%{index}\t%{file}", "--", pattern)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("fontconfig does not answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return answer;
    }
}
