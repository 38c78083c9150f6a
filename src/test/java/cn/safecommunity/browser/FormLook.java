package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Looks at every form that a test opens, once for each task: labels, ids, Chinese words, both widths, and a picture where one is wanted. */
final class FormLook {

    private static final Path PICTURES = Path.of("target/pictures/forms");
    private static final int HEADS = 400;
    private static final int HIGHEST = 8000;
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static final Set<String> OPENED = ConcurrentHashMap.newKeySet();

    /** What is wrong with the form on the page, by kind. */
    private static final String FAULTS = """
            form => {
              const all = selector => [...form.querySelectorAll(selector)];
              const said = element => `${element.tagName} ${element.id} ${element.textContent.trim().slice(0, 60)}`;
              const labelled = input => input.labels.length > 0 || input.getAttribute('aria-label');
              const ids = all('[id]').map(element => element.id);
              return {
                'without a label': all('input:not([type=hidden]), select, textarea').filter(input => !labelled(input)).map(said),
                'the same id twice': ids.filter((id, index) => ids.indexOf(id) !== index),
                'a group without a legend': all('fieldset').filter(group => !group.querySelector(':scope > legend')).map(said),
                'a handler in the markup': all('*').filter(one => [...one.attributes].some(each => /^(on|ng-)/.test(each.name))).map(said),
                'a year of six digits': all('input[type=date]').filter(date => !/^\\d{4}-/.test(date.max)).map(said),
              };
            }
            """;

    private FormLook() {}

    /** The names of the forms that have been opened so far in this run. */
    static Set<String> opened() {
        return Set.copyOf(OPENED);
    }

    /** Looks at the form on the page, unless the same task has been looked at before. */
    static void at(Page page, String task) {
        String name = String.valueOf(page.locator("form.sc-kit").getAttribute("data-form"));
        OPENED.add(name);
        if (!SEEN.add(name + "-" + task)) {
            return;
        }
        Becomes.none(page.locator("form.sc-kit .sc-loading:visible"));
        assertThat(faults(page)).as(name + " of " + task).isEmpty();
        assertThat(OnlyChinese.foreign(page, "form-" + name))
                .as(name + " of " + task)
                .isEmpty();
        Accessible.part(page, "form.sc-kit", name + " of " + task);
        for (int width : new int[] {1280, 390}) {
            page.setViewportSize(width, 900);
            if (Desk.PICTURES_WANTED) {
                picture(page, name + "-" + task, width);
            }
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(name + " scrolls sideways at " + width)
                    .isEqualTo(width);
        }
        page.setViewportSize(1280, 900);
    }

    private static void picture(Page page, String name, int width) {
        page.setViewportSize(width, Math.min(HIGHEST, height(page) + HEADS));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + width + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setFullPage(true));
    }

    /** The form stands in a column that scrolls by itself; the picture shows all of it. */
    private static int height(Page page) {
        return ((Number) page.locator("form.sc-kit").evaluate("form => form.scrollHeight")).intValue();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<String>> faults(Page page) {
        Map<String, List<String>> found =
                (Map<String, List<String>>) page.locator("form.sc-kit").evaluate(FAULTS);
        found.values().removeIf(List::isEmpty);
        return found;
    }
}
