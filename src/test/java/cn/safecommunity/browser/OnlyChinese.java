package cn.safecommunity.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a whole page as a person does who sees or hears it, and finds English words and raw keys: texts, titles,
 * placeholders, names for a screen reader, choices, what a style sheet writes. What may stand there says
 * {@code words/latin-that-may-stand.txt}, each with its reason.
 */
final class OnlyChinese {

    private static final List<Allowed> ALLOWED = read("/words/latin-that-may-stand.txt")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("# "))
            .map(line -> line.split("\t", -1))
            .map(line -> new Allowed(
                    Pattern.compile("(?<![A-Za-z])(?:" + line[0] + ")"),
                    Pattern.compile(line.length > 2 ? line[2] : ".*")))
            .toList();

    /** Latin letters that may stand on the screens whose name matches. */
    private record Allowed(Pattern letters, Pattern screens) {}

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z_]+");

    /** Everything that a page says, each once; behind ⟨ stands where. */
    private static final String READ = """
            styled => {
              const said = new Set([document.title]);
              const latin = text => /[A-Za-z]{2}/.test(text);
              const seen = one => one.checkVisibility() || Boolean(one.closest('details, select')?.checkVisibility());
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const { parentElement: parent, data } = walker.currentNode;
                if (latin(data) && !parent.closest('script, style, noscript, template') && seen(parent)) {
                  said.add(data.trim());
                }
              }
              const names = ['title', 'placeholder', 'aria-label', 'aria-description', 'aria-roledescription', 'alt', 'label',
                'tooltip', 'uib-tooltip', 'uib-popover', 'data-original-title', 'aria-valuetext'];
              document.querySelectorAll(names.map(name => `[${name}]`).join()).forEach(one => names.forEach(name => {
                const value = one.getAttribute(name) ?? '';
                if (latin(value) && seen(one)) {
                  said.add(`${value}⟨${name} ${one.tagName} ${one.className}`);
                }
              }));
              document.querySelectorAll('input:is([type=submit], [type=button], [type=reset])').forEach(one => said.add(one.value));
              if (styled) {
                document.querySelectorAll('body *').forEach(one => ['::before', '::after'].forEach(part => {
                  const { content } = getComputedStyle(one, part);
                  if (content.startsWith('"') && latin(content) && seen(one)) {
                    said.add(content.slice(1, -1));
                  }
                }));
              }
              return [...said].filter(latin);
            }
            """;

    /** Reads again whenever something changed, so that what stands there for a moment is read as well. */
    private static final String WATCH = """
            window.everRead = new Set();
            const readNow = %s;
            let waiting = false;
            const changed = () => {
              if (!waiting && document.body) {
                waiting = true;
                requestAnimationFrame(() => { waiting = false; readNow(false).forEach(one => window.everRead.add(one)); });
              }
            };
            new MutationObserver(changed).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
            """.formatted(READ);

    private static final String ALL = """
            () => {
              const all = [...new Set([...(%s)(true), ...(window.everRead ?? [])])];
              window.everRead?.clear();
              return all;
            }
            """.formatted(READ);

    private OnlyChinese() {}

    /** From the next page on, also what is shown for a moment only is read. */
    static void watch(Page page) {
        page.addInitScript(WATCH);
    }

    /** The words that may not stand on the page, now or since it was read last, each in its text. */
    @SuppressWarnings("unchecked")
    static Set<String> foreign(Page page, String screen) {
        List<String> said = (List<String>) page.evaluate(ALL);
        return said.stream()
                .filter(text -> !words(text.replaceFirst("⟨.*", ""), screen).isEmpty())
                .map(text -> text + " → " + words(text.replaceFirst("⟨.*", ""), screen))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The English words and keys of one text. */
    static List<String> words(String text, String screen) {
        String left = text;
        for (Allowed one : ALLOWED) {
            if (one.screens().matcher(screen).lookingAt()) {
                left = one.letters().matcher(left).replaceAll(" ");
            }
        }
        return WORD.matcher(left).results().map(MatchResult::group).toList();
    }

    private static String read(String file) {
        try (InputStream text = OnlyChinese.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
