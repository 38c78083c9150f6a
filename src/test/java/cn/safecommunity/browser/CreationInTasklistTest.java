package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.assessment.SheetKind;
import cn.safecommunity.creation.CreationDriver;
import cn.safecommunity.material.SampleMaterials;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A creation done by its people in Tasklist: a park registers, keeps its archive, is checked, mends, is up to standard. */
class CreationInTasklistTest extends BrowserTest {

    private static final String UNIT = "610928901";
    private static final byte[] PDF = SampleMaterials.pdf();

    @Autowired
    private ApplicationContext context;

    private CreationDriver creation;

    @BeforeEach
    void prepareCreation() {
        creation = new CreationDriver(context, UNIT);
        creation.prepare();
    }

    /** The page at both widths, for a person to look at. */
    private static void picture(Desk desk, String name) {
        desk.page().setViewportSize(1280, 1600);
        desk.screenshot(PICTURES.resolve("creation-" + name + "-1280.png"));
        desk.page().setViewportSize(390, 1600);
        desk.screenshot(PICTURES.resolve("creation-" + name + "-390.png"));
        desk.page().setViewportSize(1280, 900);
    }

    /** Leaves the field, and waits until everything is on the server. */
    private static void saved(Desk desk, String holder) {
        desk.page().evaluate("document.activeElement.blur()");
        desk.page().waitForTimeout(800);
        desk.page()
                .locator(holder, new Page.LocatorOptions().setHasText("已保存"))
                .first()
                .waitFor();
    }

    private ProcessInstance running() {
        return context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey("communityCreation")
                .singleResult();
    }

    private void register() {
        at(creation.unit(), desk -> {
            desk.page().navigate(base() + "/camunda/app/tasklist/default/#/?processStart=communityCreation");
            desk.page().locator("#employees").waitFor();
            Map.of(
                            "head", "李某",
                            "contact", "王某",
                            "phone", "0915-0000000",
                            "startedOn", "2013-05-06",
                            "area", "1.8",
                            "population", "1000",
                            "employees", "300",
                            "families", "200",
                            "features", "矿井提升、尾矿库、职工上下班交通")
                    .forEach(desk::write);
            saved(desk, "#questions");
            picture(desk, "register");
            desk.page().locator(".modal-footer .btn-primary").click();
            desk.page()
                    .locator(".sc-errors", new Page.LocatorOptions().setHasText("50%"))
                    .waitFor();
            desk.write("families", "350");
            saved(desk, "#questions");
            desk.sendApplication();
            desk.page().locator("#sent").waitFor();
            desk.page().goBack();
            desk.page()
                    .locator("#registration-state", new Page.LocatorOptions().setHasText("本单位已有一件创建正在办理"))
                    .waitFor();
            assertThat(desk.page().locator("#registration-state").innerText()).contains("待领取“自评”");
            assertThat(desk.page().locator("#head").isVisible())
                    .as("what is sent is not offered again")
                    .isFalse();
            picture(desk, "registered");
        });
        assertThat(creation.openTasks()).containsExactly("selfAssess");
    }

    private void selfAssess() {
        creation.fillIn(running(), SheetKind.SELF, creation.unit(), "120");
        at(creation.unit(), desk -> {
            desk.take(creation.task("selfAssess", creation.unit()).getId());
            Page page = desk.page();
            page.locator(".sc-archive summary", new Page.LocatorOptions().setHasText("预防与纠正"))
                    .click();
            page.locator("#archive-add-hazard").click();
            desk.write("archive-title", "尾矿库排洪井盖缺失");
            Map.of(
                            "foundOn", "2013-06-01",
                            "place", "尾矿库",
                            "hazard", "排洪井盖缺失两处",
                            "measures", "加装井盖并上锁",
                            "owner", "安环科 赵某",
                            "dueOn", "2013-06-15")
                    .forEach((key, value) -> desk.write("archive-field-" + key, value));
            page.locator("#archive-files").setInputFiles(new FilePayload("整改照片.pdf", "application/pdf", PDF));
            page.locator("#archive li", new Page.LocatorOptions().setHasText("整改照片.pdf"))
                    .first()
                    .waitFor();
            picture(desk, "archive-entry");
            page.locator("#archive-save").click();
            page.locator(".sc-archive .sc-card", new Page.LocatorOptions().setHasText("尾矿库排洪井盖缺失"))
                    .waitFor();
            desk.write("opinion", "对照指标自评，主要指标达到要求。");
            picture(desk, "self-assess");
            desk.complete();
        });
    }

    private void checkByCounty() {
        at(creation.examiner(), desk -> {
            desk.take(creation.task("checkByCounty", creation.examiner()).getId());
            Page page = desk.page();
            page.locator("summary", new Page.LocatorOptions().setHasText("年度安全记录"))
                    .click();
            page.locator("#record-new").click();
            int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() - 1;
            desk.write("target-work-accidents", "3");
            desk.write("target-work-deaths", "0");
            desk.write("target-work-seriousInjuries", "2");
            page.locator("#record-add").click();
            page.locator("#accident-1-kind").selectOption("work");
            desk.write("accident-1-happenedOn", year + "-04-11");
            desk.write("accident-1-seriousInjuries", "1");
            desk.write("accident-1-directLoss", "20000");
            desk.write("accident-1-summary", "运输巷道车辆剐蹭");
            picture(desk, "record-entry");
            page.locator("#record-save").click();
            page.locator("#records .sc-card", new Page.LocatorOptions().setHasText("运输巷道车辆剐蹭"))
                    .waitFor();
            page.locator("summary", new Page.LocatorOptions().setHasText("创建档案"))
                    .first()
                    .click();
            picture(desk, "check");
            desk.choose("approve");
            desk.write("opinion", "经现场检查，同意送市级初验。");
            desk.complete();
        });
    }

    private void checkByCity() {
        creation.fillIn(running(), SheetKind.PRELIMINARY, "city-examiner", "96");
        at("city-examiner", desk -> {
            desk.take(creation.task("checkByCity", "city-examiner").getId());
            Page page = desk.page();
            List.of("organisation", "system", "plan", "measures", "activities", "results")
                    .forEach(item -> desk.check("seven-" + item + "-true"));
            desk.choose("approve");
            desk.write("opinion", "初验合格，个别问题限期整改。");
            assertThat(desk.refusalOfComplete()).contains("有记录");
            desk.check("seven-records-false");
            desk.write("seven-remark-records", "隐患台账没有销号记录");
            saved(desk, "#seven-records");
            desk.write("new-item", "职工公寓疏散通道堆放杂物");
            page.locator("#add-item").click();
            page.locator("#find-items .sc-card", new Page.LocatorOptions().setHasText("职工公寓"))
                    .waitFor();
            picture(desk, "check-by-city");
            desk.complete();
        });
    }

    private void countersign() {
        CreationDriver.DEPARTMENTS.stream()
                .filter(department -> !department.equals("public-security"))
                .forEach(department -> creation.countersign(department, "approve"));
        at("city-member-public-security", desk -> {
            desk.take(creation.task("countersignCheck", "city-member-public-security")
                    .getId());
            desk.choose("approve");
            desk.write("opinion", "从治安和交通方面看，同意初验意见。");
            picture(desk, "countersign");
            desk.complete();
        });
    }

    private void rectify() {
        at(creation.unit(), desk -> {
            desk.take(creation.task("rectify", creation.unit()).getId());
            Page page = desk.page();
            page.locator("#items textarea").first().waitFor();
            for (int item = 0; item < 2; item++) {
                Locator open = page.locator("#items .sc-card", new Page.LocatorOptions().setHasText("待整改"))
                        .first();
                open.locator("textarea").fill("已清理并建立台账");
                open.locator("button").click();
                page.locator("#items .sc-card", new Page.LocatorOptions().setHasText("已整改，待核实"))
                        .nth(item)
                        .waitFor();
            }
            desk.write("opinion", "两项均已整改。");
            picture(desk, "rectify");
            desk.complete();
        });
    }

    private void verify() {
        at(creation.examiner(), desk -> {
            desk.take(creation.task("verifyRectification", creation.examiner()).getId());
            Page page = desk.page();
            picture(desk, "verify");
            for (int item = 0; item < 2; item++) {
                page.locator("#items .sc-card", new Page.LocatorOptions().setHasText("已整改，待核实"))
                        .first()
                        .locator("button", new Locator.LocatorOptions().setHasText("到位"))
                        .first()
                        .click();
                page.locator("#items .sc-card", new Page.LocatorOptions().setHasText("已核实到位"))
                        .nth(item)
                        .waitFor();
            }
            desk.choose("approve");
            desk.write("opinion", "现场复核，整改到位。");
            desk.complete();
        });
    }

    @Test
    void carriesAParkFromItsRegistrationToBeingUpToStandard() {
        register();
        selfAssess();
        checkByCounty();
        checkByCity();
        countersign();
        rectify();
        verify();
        assertThat(creation.openTasks()).isEmpty();
        at(creation.unit(), desk -> {
            String standing = desk.page()
                    .request()
                    .get(base() + "/api/communities/" + UNIT + "/standing")
                    .text();
            assertThat(standing).contains("\"upToStandardSince\"").contains("\"titles\":[]");
        });
    }
}
