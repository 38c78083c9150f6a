package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs last: every form was opened by somebody in a browser, and so looked at. */
@Order(Integer.MAX_VALUE)
class FormsOpenedTest {

    private static final Pattern NAME = Pattern.compile("data-form=\"(\\w+)\"");

    @Test
    void everyFormIsOpenedByItsPerson() throws IOException {
        Set<String> opened = FormLook.opened();
        assumeThat(opened)
                .as("this run has no browser, or leaves the browser tests out")
                .hasSizeGreaterThan(20);
        assertThat(forms()).hasSizeGreaterThan(30).isEqualTo(opened);
    }

    private static Set<String> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(FormsOpenedTest::name)
                    .collect(Collectors.toSet());
        }
    }

    private static String name(Path form) {
        try {
            Matcher name = NAME.matcher(Files.readString(form));
            return name.find() ? name.group(1) : form + " has no name";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
