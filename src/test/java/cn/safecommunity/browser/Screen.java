package cn.safecommunity.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One screen as people meet it: at a desk and on a telephone, in Chinese only, and with a picture where one is wanted. */
final class Screen {

    private static final Path PICTURES = Path.of("target/pictures/screens");
    private static final int[] WIDTHS = {390, 1280};

    private Screen() {}

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
            if (Desk.PICTURES_WANTED) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(name + "-" + width + ".png"))
                        .setFullPage(true));
            }
        }
        return faults;
    }
}
