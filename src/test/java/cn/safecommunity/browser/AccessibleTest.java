package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.programme.ProgrammeDriver;
import cn.safecommunity.title.TitleDriver;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every page, ours and shipped, as axe-core sees it: nothing critical and nothing serious. Forms are looked at where they are
 * opened, Tasklist by {@link TasklistTest}. All pages are looked at before anything is said.
 */
class AccessibleTest extends BrowserTest {

    @Autowired
    private ProgrammeDriver programmes;

    @Autowired
    private TitleDriver titles;

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService runtime;

    private final List<String> findings = new ArrayList<>();

    private void look(Page page, String name) {
        Accessible.found(page, "html").forEach(found -> findings.add(name + " " + found));
    }

    /** A page of ours, once it has read what it shows. */
    private void own(Page page, String... addresses) {
        for (String address : addresses) {
            page.navigate("about:blank");
            page.navigate(base() + address);
            page.getByText("正在读取……", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            look(page, address);
        }
    }

    /** A page of a shipped web app, as from a bookmark, once it has read what it shows. */
    private void shipped(Page page, String app, String... routes) {
        for (String route : routes) {
            page.navigate("about:blank");
            page.navigate(base() + "/camunda/app/" + app + "/default/#/" + route);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.locator(".loader-state.loading:visible")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            look(page, app + " " + route);
        }
    }

    @Test
    void nothingKeepsPeopleOffOurPages() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        programmes.prepare(today.toString());
        programmes.start(programmes.draft("ankang-2013", today.plusYears(1).getYear()));
        driver.people("camunda-admin");
        driver.onSite();
        driver.assess("120.00", false);
        String certificate = titles.confer("provincial", today.toString());
        try (BrowserContext nobody = browser().newContext(Desk.inChinese())) {
            own(
                    nobody.newPage(),
                    "/notices/",
                    "/notices/past",
                    "/notices/units/" + ApplicationDriver.COMMUNITY,
                    "/notices/objections",
                    "/notices/complaints",
                    "/notices/complaints?certificate=" + certificate,
                    "/notices/certificates",
                    "/notices/nothing",
                    "/library/",
                    "/library/documents/ankang-2013-8",
                    "/library/sets/national-50",
                    "/password/",
                    "/cases/");
        }
        at(
                "city-office",
                desk -> own(
                        desk.page(),
                        "/overview/",
                        "/overview/counties.html",
                        "/overview/titles.html",
                        "/overview/work.html",
                        "/overview/bodies.html",
                        "/overview/annual.html",
                        "/overview/mergers.html",
                        "/overview/calendar.html",
                        "/cases/",
                        "/cases/mail.html",
                        "/cases/signature.html",
                        "/cases/people.html"));
        assertThat(findings).isEmpty();
    }

    /** Part of {@code .ci/words}: what is shipped changes with a new version only. */
    @Test
    @Tag("words")
    void nothingKeepsAdministratorsOffTheShippedPages() {
        driver.people("camunda-admin");
        String instance = driver.apply("provincial").getId();
        String model = models.createProcessDefinitionQuery()
                .processDefinitionKey("provincialEndorsement")
                .latestVersion()
                .singleResult()
                .getId();
        long caseId = ((Number) runtime.getVariable(instance, "caseId")).longValue();
        at("camunda-admin", desk -> {
            Page page = desk.page();
            own(page, "/administration/#case-" + caseId);
            shipped(
                    page,
                    "cockpit",
                    "dashboard",
                    "processes",
                    "process-definition/" + model + "/runtime",
                    "process-instance/" + instance + "/runtime",
                    "decisions",
                    "tasks");
            shipped(
                    page,
                    "admin",
                    "users",
                    "users/camunda-admin?tab=groups",
                    "groups",
                    "authorization",
                    "system?section=system-settings-general");
            shipped(page, "welcome", "welcome");
        });
        assertThat(findings).isEmpty();
    }
}
