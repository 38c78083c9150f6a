package cn.safecommunity.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** The files of the web apps beside Camunda's own resource handlers, as a browser asks for them. */
class WebAppFilesTest {

    private static final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();

    private static MockMvc browser;

    @EnableWebMvc
    static class Mvc {}

    @BeforeAll
    static void start() {
        context.setServletContext(new MockServletContext());
        context.register(
                Mvc.class, CamundaBpmProperties.class, WebAppFiles.class, CamundaBpmWebappAutoConfiguration.class);
        context.refresh();
        browser = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tasklist/locales/zh.json",
                "tasklist/scripts/config.js",
                "tasklist/scripts/safe-community.js",
                "tasklist/scripts/stock-controls.js",
                "tasklist/styles/user-styles.css",
                "welcome/locales/zh.json",
                "cockpit/scripts/config.js",
                "common/scripts/hard-coded-words.js",
                "common/styles/brand.css",
                "common/images/safe-community.svg"
            })
    void asksAgainForEveryFileOfOurs(String file) throws Exception {
        browser.perform(get("/camunda/app/" + file).queryParam("bust", "7.24.0"))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-cache"))
                .andExpect(header().exists(HttpHeaders.ETAG))
                .andExpect(header().doesNotExist(HttpHeaders.LAST_MODIFIED));
    }

    /** What the web apps and the other pages have in common stands beside them. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/kit/dom.js", "/kit/kit.css", "/kit/case/panel.js", "/forms/forms.js", "/overview/overview.js"})
    void asksAgainForEveryFileOfTheKit(String file) throws Exception {
        browser.perform(get(file))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-cache"))
                .andExpect(header().exists(HttpHeaders.ETAG));
    }

    @Test
    void sendsNothingWhenTheBrowserHasTheSameContent() throws Exception {
        String tag = browser.perform(get("/camunda/app/tasklist/locales/zh.json"))
                .andReturn()
                .getResponse()
                .getHeader(HttpHeaders.ETAG);
        assertThat(tag).isNotNull();

        browser.perform(get("/camunda/app/tasklist/locales/zh.json").header(HttpHeaders.IF_NONE_MATCH, tag))
                .andExpect(status().isNotModified());
        browser.perform(get("/camunda/app/tasklist/locales/zh.json").header(HttpHeaders.IF_NONE_MATCH, "\"older\""))
                .andExpect(status().isOk());
    }

    @Test
    void standsBesideTheHandlersOfCamunda() throws Exception {
        browser.perform(get("/camunda/app/tasklist/index.html"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist(HttpHeaders.CACHE_CONTROL));
    }

    @Test
    void showsOurFileWhereBothHaveOne() throws Exception {
        browser.perform(get("/camunda/app/tasklist/styles/user-styles.css"))
                .andExpect(content().string(containsString("brand.css")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app/tasklist/camunda-tasklist-bootstrap.js",
                "app/cockpit/camunda-cockpit-bootstrap.css",
                "lib/deps.js",
                "assets/IBMPlexSans-Regular.woff2"
            })
    void letsTheBrowserKeepWhatOnlyChangesWithCamunda(String file) throws Exception {
        browser.perform(get("/camunda/" + file))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "max-age=2592000, private"));
    }

    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final String KEPT = "max-age=31536000, private, immutable";

    private static String read(String address) throws Exception {
        return browser.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** As a browser does: from the address of the file that says so. */
    private static List<String> namedIn(String address, Pattern pattern, String base) throws Exception {
        return pattern.matcher(read(address))
                .results()
                .map(found -> URI.create(base).resolve(found.group(1)).toString())
                .toList();
    }

    private static void isKept(String address) throws Exception {
        browser.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, KEPT));
    }

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(STATIC)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> "/" + STATIC.relativize(file))
                    .toList();
        }
    }

    /** Everything that a page begins with is there, under the version, and so is what that asks for in turn. */
    @ParameterizedTest
    @MethodSource("pages")
    void aPageBeginsWithFilesThatAreKept(String page) throws Exception {
        List<String> files = namedIn(page, Pattern.compile("(?:src|href)=\"([^\"]+\\.(?:js|css))\""), page);
        assertThat(files).hasSizeGreaterThan(1).allMatch(file -> file.startsWith("/v/"));
        Set<String> asked = new HashSet<>();
        for (String file : files) {
            follow(file, asked);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void aWebAppBeginsWithFilesThatAreKept(String app) throws Exception {
        String base = "/camunda/app/" + app + "/";
        String settings = base + "scripts/config.js";
        List<String> files = new ArrayList<>(namedIn(settings, Pattern.compile("from '([^']+\\.js)'"), settings));
        assertThat(files).isNotEmpty();
        files.addAll(namedIn(settings, Pattern.compile("[\\[ ]'([^']+\\.js)'[,\\]\n]"), base));
        String styles = base + "styles/user-styles.css";
        files.addAll(namedIn(styles, Pattern.compile("@import url\\('([^']+)'\\)"), styles));
        assertThat(files).allMatch(file -> file.startsWith("/v/"));
        Set<String> asked = new HashSet<>();
        for (String file : files) {
            follow(file, asked);
        }
        assertThat(asked).anyMatch(file -> file.endsWith("/kit/kit.css"));
    }

    private static void follow(String file, Set<String> asked) throws Exception {
        if (asked.add(file)) {
            isKept(file);
            Pattern beside = Pattern.compile("(?:from |import\\(|import |url\\()'(\\.[^']+)'");
            for (String next : namedIn(file, beside, file)) {
                follow(next, asked);
            }
        }
    }

    /** A page that was opened before the product was renewed goes on, and nothing of it is kept under a version that is gone. */
    @ParameterizedTest
    @ValueSource(strings = {"kit/dom.js", "forms/forms.js", "camunda/app/tasklist/scripts/worklist.js"})
    void aVersionThatIsGoneIsAnsweredWithWhatIsThereNow(String file) throws Exception {
        assertThat(read("/v/0123456789ab/" + file)).isEqualTo(read("/" + file));
        browser.perform(get("/v/0123456789ab/" + file))
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-cache"))
                .andExpect(header().exists(HttpHeaders.ETAG));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kit/index.html",
                "camunda/app/tasklist/index.html",
                "camunda/app/common/styles/",
                "application.yaml",
                "../application.yaml",
                "kit/../../application.js",
                "kit/none.js",
                ""
            })
    void nothingElseHasAVersion(String file) throws Exception {
        String own = version();
        for (String version : List.of(own, "0123456789ab")) {
            browser.perform(get(URI.create("/v/" + version + "/" + file))).andExpect(status().isNotFound());
        }
    }

    private static String version() throws Exception {
        Matcher version = Pattern.compile("/v/(\\w+)/").matcher(read("/kit/index.html"));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
