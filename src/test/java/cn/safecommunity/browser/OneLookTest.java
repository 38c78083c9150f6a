package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/**
 * The page that shows all components, the forms, the web apps and the public pages have one look: what each component
 * measures and how it is coloured stands in {@code look/components.txt}, and the same component is the same everywhere.
 */
class OneLookTest extends BrowserTest {

    /** A component that people meet in several places, by the name it has in the list. */
    private static final String BUTTON = ".sc-button.primary";

    private static final String FIELD = ".form-control";

    /** What a component is measured by, as the browser computed it. */
    private static final String MEASURE = """
            ([selector, names]) => {
              const found = [...document.querySelectorAll(selector)].find(one => one.checkVisibility() && !one.disabled);
              if (!found) {
                return 'is not shown';
              }
              const style = getComputedStyle(found);
              return names.map(name => `${name} ${style.getPropertyValue(name)}`).join('; ');
            }
            """;

    /** The components of the style sheet that the page does not show. */
    private static final String NOT_SHOWN = """
            () => {
              const kit = [...document.styleSheets].find(one => one.href?.endsWith('/kit/kit.css'));
              const rules = list => [...list].flatMap(rule => (rule.cssRules?.length ? rules(rule.cssRules) : [rule.selectorText ?? '']));
              const names = new Set(rules(kit.cssRules).flatMap(one => one.match(/\\.sc-[\\w-]+/g) ?? []));
              return [...names].filter(name => !document.querySelector(name));
            }
            """;

    @Test
    void everyComponentLooksAsItIsWrittenDownAndTheSameEverywhere() {
        driver.apply("610902104", "provincial");
        List<String> faults = new ArrayList<>();
        at("county-610902-examiner", desk -> {
            Page page = desk.page();
            desk.go("/kit/");
            page.locator("#shown-plot .sc-plot canvas").first().waitFor();
            assertThat(page.evaluate(NOT_SHOWN))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .as("components without a place")
                    .isEmpty();
            components().forEach((selector, expected) -> {
                String names = expected.replaceAll("(^|; )([\\w-]+) [^;]*", "$1$2");
                String measured = measure(page, selector, names);
                if (!measured.equals(expected)) {
                    faults.add(selector + "\t" + measured);
                }
            });
            assertThat(faults).isEmpty();
            faults.addAll(Screen.faults(page, "kit"));
            Accessible.page(page, "/kit/");
            desk.take(driver.taskId("examine"));
            same(page, "the form", ".form-actions .btn-primary", BUTTON, "background-color", "color", "font-family");
            same(page, "the form", "#answer .form-control", FIELD);
            same(page, "Tasklist", "body", "body", "font-family");
            desk.go("/notices/");
            same(page, "/notices/", BUTTON, BUTTON);
            same(page, "/notices/", FIELD, FIELD);
            same(page, "/notices/", "body", "body", "font-family");
            for (String app : List.of("cockpit", "admin", "welcome")) {
                page.context().clearCookies();
                desk.go("/camunda/app/" + app + "/default/#/login");
                page.locator("button[type=submit]").waitFor();
                same(page, app, ".btn-primary", BUTTON, "background-color", "color");
                same(page, app, "body", "body", "font-family");
            }
        });
        assertThat(faults).isEmpty();
    }

    /** Measures a component elsewhere by what is written down of it, or by some of that. */
    private static void same(Page page, String where, String selector, String component, String... only) {
        List<String> expected = List.of(
                        Objects.requireNonNull(components().get(component)).split("; ", -1))
                .stream()
                .filter(one -> only.length == 0 || List.of(only).contains(one.substring(0, one.indexOf(' '))))
                .toList();
        List<String> names =
                expected.stream().map(one -> one.substring(0, one.indexOf(' '))).toList();
        assertThat(measure(page, selector, String.join("; ", names)))
                .as(component + " in " + where)
                .isEqualTo(String.join("; ", expected));
    }

    private static String measure(Page page, String selector, String names) {
        return String.valueOf(page.evaluate(MEASURE, List.of(selector, List.of(names.split("; ", -1)))));
    }

    private static Map<String, String> components() {
        Map<String, String> components = new LinkedHashMap<>();
        read().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("# "))
                .forEach(line -> components.put(line.split("\t", -1)[0], line.split("\t", -1)[1]));
        return components;
    }

    private static String read() {
        try (InputStream file = OneLookTest.class.getResourceAsStream("/look/components.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
