package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What keeps people off a page who hear it, use no mouse or see little: nothing that axe-core calls critical or serious,
 * on our own pages and on the shipped ones round our forms.
 */
final class Accessible {

    private static final String AXE = read();

    private static final String FOUND = """
            async where => {
              const { violations } = await axe.run(document.querySelector(where), { resultTypes: ['violations'] });
              return violations.filter(one => ['critical', 'serious'].includes(one.impact))
                .flatMap(one => one.nodes.map(node => `${one.id}: ${node.target.join(' ')} ${node.html.slice(0, 120)} ${node.any[0]?.message ?? ''}`));
            }
            """;

    private Accessible() {}

    static void page(Page page, String name) {
        part(page, "html", name);
    }

    /** A part of the page, where the rest has been looked at elsewhere. */
    static void part(Page page, String selector, String name) {
        assertThat(found(page, selector)).as("What axe finds on " + name).isEmpty();
    }

    /** What there is to mend in a part of the page, for whoever looks at many pages before complaining. */
    static List<String> found(Page page, String selector) {
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AXE);
        }
        return ((List<?>) page.evaluate(FOUND, selector))
                .stream().map(String::valueOf).toList();
    }

    private static String read() {
        try (InputStream file = Accessible.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
