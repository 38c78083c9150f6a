package cn.safecommunity.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
