package cn.safecommunity.webapp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads the files of the web apps from the class path, as the application serves them. */
class AppFiles {

    private static final String ROOT = "META-INF/resources/webjars/camunda/";

    private AppFiles() {}

    /** The text without the byte order mark that the shipped locale files begin with. */
    static String text(String path) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(AppFiles.class.getClassLoader().getResourceAsStream(ROOT + path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        }
    }

    /** The script of a shipped app with that of its plugin. */
    static String scripts(String app) throws IOException {
        try (InputStream plugin = Objects.requireNonNull(AppFiles.class
                .getClassLoader()
                .getResourceAsStream("META-INF/resources/plugin/" + app + "/app/plugin.js"))) {
            return text("app/" + app + "/camunda-" + app + "-bootstrap.js")
                    + new String(plugin.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static boolean exists(String path) {
        return AppFiles.class.getClassLoader().getResource(ROOT + path) != null;
    }
}
