package cn.safecommunity.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.safecommunity.EngineTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import com.microsoft.playwright.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The base of every test in which people work in Tasklist, in a real browser on a real database. */
abstract class BrowserTest extends EngineTest {

    /**
     * Not of {@link Computers}, which starts it. The one without windows draws no frame of its own around every page and
     * takes half of the processor; Chromium as people have it serves as well.
     */
    static final Path CHROMIUM = Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
            .map(Path::of)
            .filter(Files::exists)
            .findFirst()
            .orElse(Path.of("/usr/bin/chromium"));

    static final Path PICTURES = Path.of("target/pictures");

    @Autowired
    ApplicationDriver driver;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void aBrowserIsThere() {
        assumeTrue(Files.exists(CHROMIUM), "No Chromium at " + CHROMIUM + ", so the browser tests are skipped");
    }

    @BeforeEach
    void prepare() {
        driver.prepare();
    }

    static Browser browser() {
        return Computers.browser();
    }

    String base() {
        return "http://localhost:" + port;
    }

    /** One person comes, logs in, works and goes; what went wrong can be looked at afterwards. */
    void at(String user, Consumer<Desk> work) {
        try (Desk desk = new Desk(user)) {
            try {
                desk.logIn(base());
                work.accept(desk);
            } catch (RuntimeException | Error e) {
                desk.photograph(PICTURES.resolve("failed-" + user + ".png"));
                throw e;
            }
        }
    }
}
