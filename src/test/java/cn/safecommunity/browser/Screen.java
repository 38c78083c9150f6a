package cn.safecommunity.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** One screen as people meet it: at a desk and on a telephone, in Chinese only, and with pictures where they are wanted. */
final class Screen {

    static final int[] WIDTHS = {390, 1280};

    /** What a shipped page shows when its words have come: its head, or where people log in. */
    static final String READY = "[cam-widget-header] .brand-name:visible, button[type=submit]:visible";

    /** Nothing is on its way any more. */
    private static final String READ = """
            [...document.querySelectorAll('.sc-loading, [role=status]')]
              .every(one => !/^正在(读取|核对)/.test(one.textContent) || !one.checkVisibility())
            """;

    /** Two frames, in which whatever slides comes to its place. */
    private static final String SETTLED = """
            async () => {
              const frame = () => new Promise(requestAnimationFrame);
              await frame();
              await frame();
              document.getAnimations().filter(one => one.effect.getComputedTiming().endTime < Infinity).forEach(one => one.finish());
              document.querySelectorAll('*').forEach(one => one.scrollTop > 0 && one.scrollTo(0, 0));
              await frame();
            }
            """;

    private static final int SHORTEST = 844;
    private static final int LONGEST = 1500;

    private Screen() {}

    /** Opens a page, as from a bookmark, and waits until it has read what it shows. */
    static void open(Page page, String address) {
        page.navigate("about:blank");
        page.navigate(address);
        if (address.contains("/camunda/")) {
            page.locator(READY).first().waitFor();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.evaluate(SETTLED);
            page.locator(".loader-state.loading:visible")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        }
        page.waitForCondition(() -> (Boolean) page.evaluate(READ));
    }

    /** What is wrong with the screen, in words; the window is as wide as a desk's afterwards. */
    static List<String> faults(Page page, String name) {
        List<String> faults = new ArrayList<>();
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            OnlyChinese.foreign(page, name).forEach(word -> faults.add(name + " at " + width + ": " + word));
            Object wide = page.evaluate("document.documentElement.scrollWidth");
            if (!Integer.valueOf(width).equals(wide)) {
                faults.add(name + " scrolls sideways: " + wide + " of " + width);
            }
        }
        return faults;
    }

    /** Takes a picture of the page, from its head on, as small as it can still be read. */
    static void photograph(Page page, Path file, int width) {
        page.setViewportSize(width, SHORTEST);
        page.evaluate(SETTLED);
        Object inside = page.evaluate(
                "document.querySelector('form.sc-kit')?.scrollHeight + 400 || document.documentElement.scrollHeight");
        int height = Math.min(LONGEST, Math.max(SHORTEST, ((Number) inside).intValue()));
        page.setViewportSize(width, height);
        page.evaluate(SETTLED);
        JsonObject wish = new JsonObject();
        wish.addProperty("format", "webp");
        wish.addProperty("quality", 50);
        JsonObject answer = page.context().newCDPSession(page).send("Page.captureScreenshot", wish);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getDecoder().decode(answer.get("data").getAsString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
