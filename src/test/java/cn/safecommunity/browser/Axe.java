package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Looks at a page with axe-core and finds nothing critical or serious. */
final class Axe {

    private static final String SCRIPT = "axe.min.js";

    /** What is found, with the place; nothing that axe cannot decide. */
    private static final String RUN = """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                .filter(one => ['critical', 'serious'].includes(one.impact))
                .flatMap(one => one.nodes.map(node => `${one.id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`))""";

    private Axe() {}

    static void check(Page page, String what) {
        page.evaluate(script());
        @SuppressWarnings("unchecked")
        List<String> found = (List<String>) page.evaluate(RUN);
        assertThat(found).as(what).isEmpty();
    }

    private static String script() {
        try (InputStream file =
                Objects.requireNonNull(Axe.class.getClassLoader().getResourceAsStream(SCRIPT))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
