package cn.safecommunity.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The computers of an office: one person after the other sits down at one, logs in, works and goes. What the browser has
 * read of the product stays in its cache, what a person left behind does not. One browser serves all tests of a run.
 */
final class Computers {

    private static final Playwright PLAYWRIGHT = Playwright.create();
    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(BrowserTest.CHROMIUM)
                    .setArgs(List.of(
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-gpu-rasterization",
                            "--disable-software-rasterizer",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    private static final Deque<BrowserContext> FREE = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
    }

    private Computers() {}

    static Browser browser() {
        return BROWSER;
    }

    /** One at which nobody sits. */
    static BrowserContext sitDown() {
        BrowserContext free = FREE.poll();
        return free == null ? BROWSER.newContext(Desk.inChinese()) : free;
    }

    /** All windows close, and nothing of the person stays behind. */
    static void leave(BrowserContext computer, Page window, boolean usual) {
        if (!usual || !window.url().startsWith("http")) {
            computer.close();
            return;
        }
        window.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }");
        List.copyOf(computer.pages()).forEach(Page::close);
        computer.clearCookies();
        FREE.push(computer);
    }
}
