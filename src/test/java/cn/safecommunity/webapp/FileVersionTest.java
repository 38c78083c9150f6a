package cn.safecommunity.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The version of scripts and styles is another one when any of them is, and the same when none is. */
class FileVersionTest {

    @TempDir
    private Path classes;

    private String version() throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader files =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
            thread.setContextClassLoader(files);
            return FileVersion.of("classpath*:apps/");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void write(String file, String content) throws IOException {
        Path path = classes.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    @Test
    void isAnotherOneWhenAnyOfThemIs() throws IOException {
        Set<String> seen = new HashSet<>();
        for (String file : new String[] {
            "static/kit/dom.js",
            "static/kit/case/panel.js",
            "static/kit/kit.css",
            "apps/tasklist/scripts/worklist.js",
            "apps/common/styles/brand.css",
            "apps/common/images/sign.svg"
        }) {
            write(file, "one");
            assertThat(seen.add(version())).as(file + " is new").isTrue();
            write(file, "two");
            assertThat(seen.add(version())).as(file + " is another one").isTrue();
            assertThat(version()).as("nothing has changed").isIn(seen).hasSize(12);
        }
    }

    /** A page is asked for again each time, so what it says makes no script another one. */
    @Test
    void isTheSameWhateverAPageSays() throws IOException {
        write("static/kit/dom.js", "one");
        String before = version();
        write("static/kit/index.html", "a page");
        assertThat(version()).isEqualTo(before);
    }
}
