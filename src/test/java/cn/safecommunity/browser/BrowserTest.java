package cn.safecommunity.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.safecommunity.EngineTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The base of every test in which people work in Tasklist, in a real browser on a real database. */
abstract class BrowserTest extends EngineTest {

    static final Path PICTURES = Path.of("target/pictures");

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    ApplicationDriver driver;

    @LocalServerPort
    private int port;

    private final Map<String, Desk> computers = new LinkedHashMap<>();

    @BeforeAll
    static void openBrowser() {
        assumeTrue(Files.exists(CHROMIUM), "No Chromium at " + CHROMIUM + ", so the browser tests are skipped");
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void prepare() {
        driver.prepare();
    }

    static Browser browser() {
        return browser;
    }

    String base() {
        return "http://localhost:" + port;
    }

    @AfterEach
    void everybodyGoes() {
        computers.values().forEach(Desk::close);
        computers.clear();
    }

    /** One person comes to a new computer, logs in, works and goes; what went wrong can be looked at afterwards. */
    void at(String user, Consumer<Desk> work) {
        try (Desk desk = new Desk(browser, user)) {
            desk.logIn(base());
            watched(user, desk, work);
        }
    }

    /** The same, at a computer of the person's own, where they stay logged in until the test ends. */
    void backAt(String user, Consumer<Desk> work) {
        Desk first = computers.computeIfAbsent(user, person -> {
            Desk own = new Desk(browser, person);
            own.logIn(base());
            return own;
        });
        try (Desk desk = first.secondWindow()) {
            desk.comeBack();
            watched(user, desk, work);
        }
    }

    private static void watched(String user, Desk desk, Consumer<Desk> work) {
        try {
            work.accept(desk);
        } catch (RuntimeException | Error e) {
            desk.screenshot(PICTURES.resolve("failed-" + user + ".png"));
            throw e;
        }
    }
}
