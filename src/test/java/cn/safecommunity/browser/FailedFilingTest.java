package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.safecommunity.outgoing.OutgoingTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator finds out from the number of a case why it stands still, and repairs it. */
class FailedFilingTest extends OutgoingTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService models;

    @BeforeAll
    static void aBrowserIsThere() {
        assumeTrue(Files.exists(BrowserTest.CHROMIUM), "No Chromium, so the browser tests are skipped");
    }

    @Test
    void isFoundFromTheNumberOfTheCaseAndTriedAgain() {
        administrator("repairing-admin");
        NationalCase one = readyToFile();
        provinceIsAway(1);
        assertThatThrownBy(() -> attempt(one, "sendFiling")).isInstanceOf(RuntimeException.class);

        try (Desk desk = new Desk("repairing-admin")) {
            desk.logIn("http://localhost:" + port);
            Page page = desk.page();
            page.navigate("http://localhost:" + port + "/cases/?search=" + one.businessKey());
            page.locator("#case-" + one.id() + " .subject a").click();
            page.locator("#intervene").click();
            Locator failed = page.locator("#standstill .sc-card", new Page.LocatorOptions().setHasText("向省报送备案"));
            failed.waitFor();
            assertThat(failed.textContent()).contains("省级备案系统暂时不能办理（503）", "还会自动重试", "剩 2 次");
            desk.screenshot(BrowserTest.PICTURES.resolve("standstill.png"));
            failed.locator("[name=reason]").fill("省级系统已经恢复");
            failed.locator(".sc-ask > button").click();
            page.locator("#standstill .sc-done", new Page.LocatorOptions().setHasText("已经安排立即重试“向省报送备案”"))
                    .waitFor();
            attempt(one, "sendFiling");
            page.locator("#verdict", new Page.LocatorOptions().setHasText("有 1 项"))
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        assertThat(one.job("sendApplication").getRetries()).isEqualTo(3);
    }

    @Test
    void aNumberThatWasCopiedWronglyIsCorrectedAndALastDayPutOff() {
        administrator("repairing-admin");
        NationalCase one = readyToFile();
        attempt(one, "sendFiling");

        try (Desk desk = new Desk("repairing-admin")) {
            desk.logIn("http://localhost:" + port);
            Page page = desk.page();
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            page.navigate("http://localhost:" + port + "/administration/#case-" + one.id());
            Locator number = page.locator("#value-filingNumber");
            number.locator("summary").click();
            number.locator("button").click();
            assertThat(number.locator(".sc-field-error").textContent()).isEqualTo("请填写更正的原因。");
            assertThat(asked)
                    .as("drawn once, not anew under somebody's hands")
                    .filteredOn(url -> url.endsWith("/standstill"))
                    .hasSize(1);
            number.locator("[name=value]").fill("陕安备〔2014〕88号");
            number.locator("[name=reason]").fill("与备案回执核对");
            desk.screenshot(BrowserTest.PICTURES.resolve("correction.png"));
            number.locator("button").click();
            page.locator("#standstill .sc-done", new Page.LocatorOptions().setHasText("改为“陕安备〔2014〕88号”，并记入案卷"))
                    .waitFor();
            assertThat(number.textContent()).contains("备案编号：陕安备〔2014〕88号");

            attempt(one, "sendApplication");
            page.reload();
            Locator step = page.locator("#who-has-it li").first();
            step.locator("summary", new Locator.LocatorOptions().setHasText("延后办理期限"))
                    .click();
            desk.screenshot(BrowserTest.PICTURES.resolve("postponement.png"));
            page.locator("#proposal details", new Page.LocatorOptions().setHasText("把案卷调整到另一个环节"))
                    .first()
                    .locator("summary")
                    .click();
            desk.screenshot(BrowserTest.PICTURES.resolve("move.png"));
            page.locator("#move-0-to").selectOption("evaluate");
            page.locator("#move-0-reason").fill("试一试");
            page.locator("#move-0 button").click();
            Locator said = page.locator("#proposal .sc-done", new Page.LocatorOptions().setHasText("不再经过“审查申请材料”"));
            said.waitFor();
            assertThat(said.textContent()).contains("由“审查申请材料”调整到后面的“", "须由另一名系统管理员");
            page.locator("#interventions .sc-card", new Page.LocatorOptions().setHasText("试一试"))
                    .locator("button", new Locator.LocatorOptions().setHasText("撤回"))
                    .first()
                    .click();
        }
        assertThat(one.task()).isNotNull();
    }

    @Test
    void cockpitShowsWhatFailedWhatIsLateWhatIsFinishedAndWhoDidWhat() {
        administrator("watching-admin");
        NationalCase one = readyToFile();
        provinceIsAway(1);
        assertThatThrownBy(() -> attempt(one, "sendFiling")).isInstanceOf(RuntimeException.class);

        try (Desk desk = new Desk("watching-admin")) {
            desk.logIn("http://localhost:" + port);
            String cockpit = "http://localhost:" + port + "/camunda/app/cockpit/default/";
            Page page = desk.page();
            List<String> whose = new ArrayList<>();
            page.onRequest(request -> {
                if (request.method().equals("POST") && request.url().contains("/camunda/api/engine/")) {
                    whose.add(request.headers().getOrDefault("x-person", "nobody's"));
                }
            });
            page.navigate(cockpit);
            Locator failed = page.locator(".sc-watch tr", new Page.LocatorOptions().setHasText(one.businessKey()));
            failed.first().waitFor();
            assertThat(failed.first().textContent()).contains("向省报送备案", "503", "还会自动重试 2 次");
            photo(desk, "cockpit-failures");

            page.navigate(cockpit + "#/late");
            page.locator("#late-count").waitFor();
            assertThat(page.locator("#late-count").textContent()).contains("红牌", "黄牌", "黄灯");
            photo(desk, "cockpit-late");

            page.navigate(cockpit + "#/operations");
            page.locator(".sc-watch td").first().waitFor();
            assertThat(page.locator(".sc-watch thead").textContent()).contains("时间", "谁", "做了什么");
            photo(desk, "cockpit-operations");

            page.navigate(cockpit + "#/process-definition/" + modelOf("nationalEndorsement") + "/runtime");
            tab(page, "没有办成的步骤");
            page.locator(".sc-on-diagram.sc-failed").first().waitFor(Desk.attached());
            photo(desk, "cockpit-failures-of-a-process");

            page.navigate(cockpit + "#/process-definition/" + modelOf("reviewStep") + "/runtime");
            tab(page, "已结束");
            page.locator(".sc-watch [data-instance] button").first().click();
            page.locator(".sc-way-of-one h4").waitFor();
            page.locator("[data-container-id=examine] .sc-on-diagram.sc-way").waitFor(Desk.attached());
            assertThat(page.locator(".sc-way-of-one tbody").textContent()).contains("审查申报材料", "办完");
            photo(desk, "cockpit-finished");
            tab(page, "各环节用时");
            page.locator("[data-container-id=examine] .sc-on-diagram").waitFor(Desk.attached());
            assertThat(page.locator(".sc-on-diagram.sc-way").count()).isZero();
            assertThat(page.locator(".sc-watch tbody").textContent()).contains("审查申报材料");
            photo(desk, "cockpit-times");
            assertThat(whose).as("whose page asks and acts").isNotEmpty().containsOnly("watching-admin");
        }
    }

    private static void tab(Page page, String label) {
        page.locator(".ctn-tabbed .nav-tabs a", new Page.LocatorOptions().setHasText(label))
                .click();
    }

    private static void photo(Desk desk, String name) {
        desk.screenshot(BrowserTest.PICTURES.resolve(name + ".png"));
    }

    private String modelOf(String process) {
        return models.createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
