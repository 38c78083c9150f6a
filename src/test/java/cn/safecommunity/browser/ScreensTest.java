package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.browser.Screens.Listed;
import cn.safecommunity.pilot.SelectionDriver;
import cn.safecommunity.programme.ProgrammeDriver;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One walk through every screen of {@link Screens}, by people of every kind: no English word and no raw key, not even for a
 * moment while the words are still on their way, nothing that scrolls sideways on a telephone, and nothing that axe-core
 * calls critical or serious. The public pages without scripts are read by {@link CitizenTest}, forms by {@link FormLook}.
 */
class ScreensTest extends BrowserTest {

    private static final String UNIT = "610902104";

    private static final String NEIGHBOUR = "610902001";

    private static final String CERTIFICATE =
            "SELECT %s FROM issued_document WHERE case_id = ? AND check_code IS NOT NULL";

    private static final String WORDS = "**/locales/zh.json*";

    /** The screens at which the words come late: the first of each app, and one with a form. */
    private static final Set<String> LATE =
            Set.of("login", "tasklist", "tasklist-start", "welcome", "cockpit-dashboard", "admin-users");

    /** What a page is made of. */
    private static final Set<String> PARTS = Set.of("stylesheet", "script", "image", "font");

    @Autowired
    private ProgrammeDriver programmes;

    @Autowired
    private SelectionDriver selection;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService models;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> faults = new ArrayList<>();

    private final Map<String, String> values = new HashMap<>(Map.of("unit", UNIT, "administrator", "camunda-admin"));

    @Test
    void everyPageOfOurOwn() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        programmes.prepare(today.toString());
        programmes.start(programmes.draft("ankang-2013", today.plusYears(1).getYear()));
        long titled = driver.conferred();
        aCase(NEIGHBOUR);
        driver.review("county", "approve");
        selection.select("610902", "610902001", UNIT);
        values.put("titled", String.valueOf(titled));
        values.put("certificate", text(CERTIFICATE.formatted("number"), titled));
        values.put("code", text(CERTIFICATE.formatted("check_code"), titled));
        walk(Listed::own);
        assertThat(faults).isEmpty();
    }

    /** A part of {@code .ci/words}: what is shipped changes with a new version only. */
    @Test
    @Tag("words")
    void everyPageOfTheWebAppsAlsoWhenTheWordsComeLate() {
        String instance = aCase(UNIT);
        values.put("instance", instance);
        values.put("definition", model("provincialEndorsement"));
        values.put("review", model("reviewStep"));
        walk(Listed::shipped);
        assertThat(faults).isEmpty();
    }

    /** A unit has handed in an application; gives its instance. */
    private String aCase(String unit) {
        driver.people("camunda-admin");
        driver.register(unit);
        String instance = driver.apply(unit, "provincial").getId();
        String id = String.valueOf(runtime.getVariable(instance, "caseId"));
        values.put("case", id);
        values.put("material", text("SELECT min(id)::text FROM material WHERE case_id = ?", Long.valueOf(id)));
        return instance;
    }

    private String text(String query, Object value) {
        return jdbc.sql(query).param(value).query(String.class).single();
    }

    private String model(String key) {
        return models.createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** Each person opens the screens that are theirs. */
    private void walk(Predicate<Listed> wanted) {
        Map<String, List<Listed>> byPerson = Screens.all().stream()
                .filter(wanted)
                .map(screen -> screen.with(values))
                .collect(Collectors.groupingBy(Listed::who, LinkedHashMap::new, Collectors.toList()));
        byPerson.forEach((person, screens) -> {
            if (person.equals(Screens.NOBODY)) {
                try (BrowserContext nobody = browser().newContext(Desk.inChinese())) {
                    look(nobody.newPage(), screens);
                }
            } else {
                at(person, desk -> {
                    desk.keepForYourself();
                    look(desk.page(), screens);
                });
            }
        });
    }

    private void look(Page page, List<Listed> screens) {
        OnlyChinese.watch(page);
        page.onResponse(answer -> {
            if (answer.status() >= 400 && PARTS.contains(answer.request().resourceType())) {
                faults.add(page.url() + " lacks " + answer.url());
            }
        });
        for (Listed screen : screens) {
            if (LATE.contains(screen.name())) {
                wordsComeLate(page, screen);
            }
            Screen.open(page, base() + screen.address());
            Screen.faults(page, screen.name()).stream()
                    .filter(fault -> screen.own() || !fault.contains("sideways"))
                    .forEach(faults::add);
            Accessible.found(page, "html").forEach(found -> faults.add(screen.name() + " " + found));
        }
    }

    private void wordsComeLate(Page page, Listed screen) {
        List<Route> held = new ArrayList<>();
        page.route(WORDS, held::add);
        page.navigate("about:blank");
        page.navigate(base() + screen.address(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForCondition(() -> !held.isEmpty());
        String name = screen.name() + "-";
        OnlyChinese.foreign(page, name).forEach(word -> faults.add(name + " without its words: " + word));
        page.unroute(WORDS);
        held.forEach(Route::resume);
        page.locator(Screen.READY).first().waitFor();
        OnlyChinese.foreign(page, name).forEach(word -> faults.add(name + " as its words come: " + word));
    }
}
