package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.pilot.SelectionDriver;
import cn.safecommunity.programme.ProgrammeDriver;
import cn.safecommunity.title.TitleDriver;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.options.WaitUntilState;
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
 * One walk through every screen, by people of every kind: no English word and no raw key, not even for a moment while the
 * words are still on their way: {@code .ci/words}. The public pages are read by {@link CitizenTest}, a form by {@link OneLookTest}.
 */
@Tag("words")
class OnlyChineseTest extends BrowserTest {

    private static final String UNIT = "610902104";

    private static final String WORDS = "**/locales/zh.json*";

    @Autowired
    private ProgrammeDriver programmes;

    @Autowired
    private SelectionDriver selection;

    @Autowired
    private TitleDriver titles;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService models;

    private final List<String> faults = new ArrayList<>();

    /** A page of our own, once it has read what it shows. */
    private void own(Page page, String address, String name) {
        page.navigate("about:blank");
        page.navigate(base() + address);
        page.getByText("正在读取……", new Page.GetByTextOptions().setExact(true))
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        faults.addAll(Screen.faults(page, name));
    }

    @Test
    void everyPageOfOurOwn() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        programmes.prepare(today.toString());
        programmes.start(programmes.draft("ankang-2013", today.plusYears(1).getYear()));
        driver.people("camunda-admin");
        driver.register(UNIT);
        String instance = driver.apply(UNIT, "provincial").getId();
        long id = ((Number) runtime.getVariable(instance, "caseId")).longValue();
        driver.review("county", "approve");
        selection.select("610902", "610902001", UNIT);
        titles.confer("provincial", today.toString());

        at("city-office", desk -> {
            OnlyChinese.watch(desk.page());
            own(desk.page(), "/overview/", "overview");
            for (String name : List.of("counties", "titles", "work", "bodies", "annual", "mergers", "calendar")) {
                own(desk.page(), "/overview/" + name + ".html", "overview-" + name);
            }
            own(desk.page(), "/cases/", "cases");
            own(desk.page(), "/cases/#" + id, "case");
            own(desk.page(), "/records/#610902", "records");
            own(desk.page(), "/activities/", "activities");
        });
        at("camunda-admin", desk -> {
            OnlyChinese.watch(desk.page());
            own(desk.page(), "/administration/", "administration");
            own(desk.page(), "/administration/#case-" + id, "administration-case");
            own(desk.page(), "/overview/calendar.html", "calendar");
            own(desk.page(), "/overview/demonstration.html", "demonstration");
        });
        at("community-" + UNIT, desk -> {
            OnlyChinese.watch(desk.page());
            own(desk.page(), "/overview/", "unit-overview");
            own(desk.page(), "/cases/#" + id, "unit-case");
            own(desk.page(), "/records/", "unit-records");
            own(desk.page(), "/activities/", "unit-activities");
            own(desk.page(), "/cases/mail.html", "mail");
        });
        at("county-610902-leader", desk -> {
            OnlyChinese.watch(desk.page());
            own(desk.page(), "/cases/people.html", "people");
            own(desk.page(), "/overview/", "county-overview");
        });
        try (BrowserContext nobody = browser().newContext(Desk.inChinese())) {
            Page page = nobody.newPage();
            own(page, "/password/", "password");
            own(page, "/cases/", "not-logged-in");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPageOfTheWebAppsAlsoWhenTheWordsComeLate() {
        driver.people("camunda-admin");
        String instance = driver.apply(UNIT, "provincial").getId();
        String definition = models.createProcessDefinitionQuery()
                .processDefinitionKey("provincialEndorsement")
                .latestVersion()
                .singleResult()
                .getId();
        at("camunda-admin", desk -> {
            Page page = desk.page();
            desk.keepForYourself();
            OnlyChinese.watch(page);
            app(page, "welcome", "welcome");
            app(page, "tasklist", "?", "?processStart=provincialEndorsement");
            app(
                    page,
                    "cockpit",
                    "dashboard",
                    "processes",
                    "decisions",
                    "tasks",
                    "repository",
                    "batch",
                    "process-definition/" + definition + "/runtime",
                    "process-instance/" + instance + "/runtime");
            app(
                    page,
                    "admin",
                    "users",
                    "users/camunda-admin?tab=profile",
                    "user-create",
                    "groups",
                    "group-create",
                    "tenants",
                    "authorization?resource=8",
                    "system?section=system-settings-general",
                    "system?section=system-settings-metrics");
        });
        assertThat(faults).isEmpty();
    }

    /** The views of one web app, each as from a bookmark; at the first the words are on their way for as long as it takes to read. */
    private void app(Page page, String app, String... views) {
        wordsComeLate(page, app, views[0]);
        for (String view : views) {
            String name = app + "-" + view.replaceAll("[^a-z-].*", "");
            page.navigate("about:blank");
            page.navigate(address(app, view));
            page.locator("[cam-widget-header] .brand-name").waitFor();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.locator(".loader-state.loading:visible")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            Screen.faults(page, name).stream()
                    .filter(fault -> !fault.contains("sideways"))
                    .forEach(faults::add);
        }
    }

    private void wordsComeLate(Page page, String app, String view) {
        List<Route> held = new ArrayList<>();
        page.route(WORDS, held::add);
        page.navigate(address(app, view), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForCondition(() -> !held.isEmpty());
        OnlyChinese.foreign(page, app + "-").forEach(word -> faults.add(app + " without its words: " + word));
        page.unroute(WORDS);
        held.forEach(Route::resume);
        page.locator("[cam-widget-header] .brand-name").waitFor();
        OnlyChinese.foreign(page, app + "-").forEach(word -> faults.add(app + " as its words come: " + word));
    }

    private String address(String app, String view) {
        return base() + "/camunda/app/" + app + "/default/#/" + view;
    }
}
