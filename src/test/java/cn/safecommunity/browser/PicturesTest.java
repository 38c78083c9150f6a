package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.safecommunity.browser.Screens.Listed;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The pictures of the handbook ({@code .ci/pictures}): the demonstration is played up to November 2014, then everybody is
 * idle for two weeks, and every screen of {@link Screens} is photographed at both widths.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "safecommunity.local.demonstration=2014-11-01")
@ActiveProfiles("local")
@Tag("pictures")
@DirtiesContext
class PicturesTest {

    private static final Path PICTURES = Path.of("target/pictures/screens");
    private static final String UNIT = "610902104";
    private static final double AS_LONG_AS_A_PLAY = 900_000;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void aBrowserIsThere() {
        assumeTrue(Files.exists(BrowserTest.CHROMIUM), "No Chromium, so there are no pictures");
    }

    @AfterAll
    static void resetTheClock() {
        ClockUtil.reset();
    }

    /** {@code -Dpictures.data} names the database of an earlier play. */
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        String played = System.getProperty("pictures.data");
        String directory =
                played == null ? Files.createTempDirectory("pictures").toString() : played;
        properties.add("safecommunity.local.data-directory", () -> directory);
    }

    @Test
    void everyScreenAtBothWidths() throws IOException, InterruptedException {
        ProcessEngines.registerProcessEngine(engine);
        played();
        photograph(Listed::form);
        everybodyIsIdleFor(10);
        aStepFails();
        photograph(screen -> !screen.form());
        assertThat(faults).isEmpty();
    }

    private void photograph(Predicate<Listed> wanted) {
        Map<String, String> values = values();
        for (Listed screen :
                Screens.all().stream().filter(wanted.and(Listed::pictured)).toList()) {
            try {
                photograph(screen.with(values));
            } catch (RuntimeException e) {
                faults.add(screen.name() + ": " + e.getMessage());
            }
        }
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private void played() {
        try (Desk desk = new Desk("admin")) {
            desk.logIn(base());
            desk.go("/overview/demonstration.html");
            desk.page()
                    .getByText("已演示到这一天")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setTimeout(AS_LONG_AS_A_PLAY));
        }
    }

    private void everybodyIsIdleFor(int workingDays) throws IOException, InterruptedException {
        String who = Base64.getEncoder().encodeToString("admin:demo".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base() + "/api/drill/advance"))
                                .header("Authorization", "Basic " + who)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"workingDays\":" + workingDays + "}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** As when what a step needs does not answer. */
    private void aStepFails() {
        String job = engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey("titleSupervision")
                .timers()
                .listPage(0, 1)
                .get(0)
                .getId();
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(new DefaultJobRetryCmd(job, new ConnectException("Connection refused")));
    }

    private Map<String, String> values() {
        String id = text(
                "SELECT id::text FROM case_file WHERE business_key LIKE ? ORDER BY id DESC LIMIT 1",
                "N-" + UNIT + "-%");
        Map<String, String> values = new HashMap<>(Map.of("unit", UNIT, "administrator", "admin"));
        values.put("case", id);
        values.put(
                "titled",
                text(
                        "SELECT case_id::text FROM title t JOIN case_file f ON f.id = t.case_id WHERE f.business_key LIKE ? LIMIT 1",
                        "P-" + UNIT + "-%"));
        values.put("material", text("SELECT min(id)::text FROM material WHERE case_id = ?", Long.valueOf(id)));
        values.put(
                "certificate",
                text(
                        "SELECT d.number FROM issued_document d JOIN case_file f ON f.id = d.case_id"
                                + " WHERE d.kind = 'certificate' AND f.business_key LIKE ? LIMIT 1",
                        "P-" + UNIT + "-%"));
        values.put("code", text("SELECT check_code FROM issued_document WHERE number = ?", values.get("certificate")));
        values.put("definition", model("titleSupervision"));
        values.put("review", model("reviewStep"));
        values.put(
                "instance",
                engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("nationalEndorsement")
                        .listPage(0, 1)
                        .get(0)
                        .getId());
        return values;
    }

    private String text(String query, Object value) {
        return jdbc.sql(query).param(value).query(String.class).single();
    }

    private String model(String key) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private void photograph(Listed screen) {
        if (screen.who().equals(Screens.NOBODY)) {
            try (BrowserContext nobody = BrowserTest.browser().newContext(Desk.inChinese())) {
                both(nobody.newPage(), screen);
            }
            return;
        }
        Task task = screen.form() ? task(screen.address()) : null;
        String person = task == null ? screen.who().replaceFirst("^camunda-admin$", "admin") : personOf(task);
        try (Desk desk = new Desk(person)) {
            desk.logIn(base());
            if (task == null) {
                both(desk.page(), screen);
            } else {
                desk.read(task.getId());
                if (desk.page().locator("#claim").isVisible()) {
                    desk.page().locator("#claim").click();
                }
                desk.page().locator("#answer:not([disabled])").waitFor();
                shoot(desk.page(), screen.name());
            }
        }
    }

    private void both(Page page, Listed screen) {
        page.setDefaultTimeout(20_000);
        Screen.open(page, base() + screen.address());
        shoot(page, screen.name());
    }

    private static void shoot(Page page, String name) {
        for (int width : Screen.WIDTHS) {
            Screen.photograph(page, PICTURES.resolve(name + "-" + width + ".webp"), width);
        }
    }

    private Task task(String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(key)
                .active()
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, 1)
                .get(0);
    }

    /** Every group has somebody with its id; what is somebody's own opens that person. */
    private String personOf(Task task) {
        if (task.getAssignee() != null) {
            return task.getAssignee();
        }
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
