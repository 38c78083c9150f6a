package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What administrators change in a case and in an account is done on a page, and two of them see the same. */
class AdministrationTest extends BrowserTest {

    private static final String UNIT = "610902104";
    private static final String CLERK = "administered-clerk";
    private static final String NEW = "administered.new@city.cn";
    private static final String[] HEAD = {"用户名", "姓", "名", "电子邮箱", "岗位", "状态", "停用原因"};

    @Autowired
    private IdentityService identity;

    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void twoAdministratorsAndAClerk() {
        driver.people("camunda-admin");
        person("second-admin");
        if (identity.createGroupQuery()
                        .groupId("camunda-admin")
                        .groupMember("second-admin")
                        .count()
                == 0) {
            identity.createMembership("second-admin", "camunda-admin");
        }
        identity.deleteUser(CLERK);
        identity.deleteUser(NEW);
        person(CLERK);
    }

    private void person(String id) {
        if (identity.createUserQuery().userId(id).count() == 0) {
            User user = identity.newUser(id);
            user.setLastName("王");
            user.setFirstName("芳");
            user.setPassword("demo");
            identity.saveUser(user);
        }
    }

    private static Locator byId(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    private static void said(Page page, String part, String words) {
        page.locator("#" + part + " .sc-done", new Page.LocatorOptions().setHasText(words))
                .waitFor();
    }

    private static void picture(Desk desk, String name) {
        for (int width : new int[] {390, 1280}) {
            desk.page().setViewportSize(width, 900);
            desk.screenshot(PICTURES.resolve("administration-" + name + "-" + width + ".png"));
            assertThat(desk.page().evaluate("document.documentElement.scrollWidth"))
                    .as(name + " at " + width)
                    .isEqualTo(width);
        }
    }

    @Test
    void oneProposesTheOtherConfirmsAndAnAccountIsLookedAfter() {
        long id = ((Number) runtime.getVariable(driver.apply(UNIT, "provincial").getId(), "caseId")).longValue();
        at("camunda-admin", desk -> {
            Page page = desk.page();
            page.navigate(base() + "/cases/#" + id);
            page.locator("#intervene").click();
            Locator moving = page.locator("#proposal details", new Page.LocatorOptions().setHasText("取消正在办理的环节"))
                    .filter(new Locator.FilterOptions().setHasText("审查申报材料"))
                    .last();
            moving.locator("summary").click();
            moving.locator("[name=cancel]").selectOption("examine");
            moving.locator("[name=startAfter]").selectOption("examine");
            moving.locator("button").click();
            moving.locator(".sc-field-error").waitFor();
            assertThat(moving.locator(".sc-field-error").textContent()).isEqualTo("请填写干预的原因。");
            moving.locator("[name=reason]").fill("经办人长期病休，材料已由负责人核过。");
            moving.locator("button").click();
            said(page, "proposal", "须由另一名系统管理员在本页确认后才会执行");
            page.locator("#interventions .sc-card", new Page.LocatorOptions().setHasText("这是您提出的"))
                    .first()
                    .waitFor();
            picture(desk, "proposed");
        });
        at("second-admin", desk -> {
            Page page = desk.page();
            page.navigate(base() + "/cases/");
            page.locator("#administration-link").click();
            Locator waiting = page.locator("#interventions .sc-card", new Page.LocatorOptions().setHasText("经办人长期病休"))
                    .first();
            waiting.waitFor();
            assertThat(waiting.textContent()).contains("取消“审查申报材料”，跳过“审查申报材料”", "五里镇");
            picture(desk, "waiting");
            waiting.locator("button", new Locator.LocatorOptions().setHasText("确认并执行"))
                    .click();
            said(page, "interventions", "已经执行，并记入案卷");
            account(page);
            picture(desk, "accounts");
            aSheet(page);
            picture(desk, "sheet");
            Accessible.page(page, "/administration/");
            ownPassword(page, page.locator("#roster-shown code").innerText());
        });
        assertThat(driver.openTasks()).containsExactly("signOff");
        assertThatThrownBy(() -> identity.checkPassword(CLERK, "three small boats"))
                .as("the administrator knows it")
                .hasMessageContaining("初始密码");
        assertThat(identity.checkPassword(NEW, "four small boats")).isTrue();
        at("county-610902-examiner", desk -> {
            desk.page().navigate(base() + "/cases/");
            desk.page().locator("#search").waitFor();
            assertThat(desk.page().locator("#administration-link").isVisible()).isFalse();
            desk.page().navigate(base() + "/administration/");
            desk.page()
                    .locator("[role=alert]", new Page.LocatorOptions().setHasText("本页由系统管理员使用"))
                    .waitFor();
        });
    }

    private static void choose(Page page, String... cells) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet();
            Row head = sheet.createRow(0);
            Row row = sheet.createRow(1);
            for (int column = 0; column < HEAD.length; column++) {
                head.createCell(column).setCellValue(HEAD[column]);
                row.createCell(column).setCellValue(cells[column]);
            }
            book.write(out);
            page.locator("#roster-file").setInputFiles(new FilePayload("账号.xlsx", "", out.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.locator("#preview-roster button").click();
    }

    private static void aSheet(Page page) {
        choose(page, NEW, "钱", "七", "", "没有这个岗位", "", "");
        page.locator("#roster-shown tr", new Page.LocatorOptions().setHasText("没有岗位“没有这个岗位”"))
                .waitFor();
        assertThat(page.locator("#confirm-roster").count()).isZero();
        choose(page, NEW, "钱", "七", "", "汉滨区安监局经办人", "", "");
        page.locator("#roster-shown tr", new Page.LocatorOptions().setHasText("钱七（" + NEW + "）"))
                .waitFor();
        page.locator("#confirm-roster button").click();
        page.locator("#roster-shown code").waitFor();
    }

    private void ownPassword(Page page, String initial) {
        page.navigate(base() + "/password/");
        page.locator("#person").fill(NEW);
        page.locator("#initial").fill(initial);
        page.locator("#own").fill("four small boats");
        page.locator("#again").fill("four small boats");
        Accessible.page(page, "/password/");
        page.locator("#set-password button").click();
        page.locator("#done").waitFor();
    }

    private static void account(Page page) {
        page.locator("#account-search").fill("王芳");
        page.locator("#find-account button").click();
        Locator clerk = byId(page, "account-" + CLERK);
        clerk.waitFor();
        clerk.locator("summary", new Locator.LocatorOptions().setHasText("重设密码"))
                .click();
        byId(page, "reset-" + CLERK + "-password").fill("three small boats");
        byId(page, "reset-" + CLERK + "-own").fill("wrong");
        byId(page, "reset-" + CLERK).locator("button").click();
        clerk.locator(".sc-field-error", new Locator.LocatorOptions().setHasText("您自己的密码不正确"))
                .waitFor();
        byId(page, "reset-" + CLERK + "-own").fill("demo");
        byId(page, "reset-" + CLERK).locator("button").click();
        said(page, "accounts", "王芳的密码已经重设");
        clerk.locator("summary", new Locator.LocatorOptions().setHasText("停用账号"))
                .click();
        byId(page, "disable-" + CLERK + "-reason").fill("调离本单位");
        byId(page, "disable-" + CLERK).locator("button").click();
        said(page, "accounts", "王芳的账号已经停用");
        assertThat(clerk.textContent()).contains("已停用", "原因：调离本单位");
        byId(page, "enable-" + CLERK).locator("button").click();
        said(page, "accounts", "王芳的账号已经恢复使用");
        clerk.locator("summary", new Locator.LocatorOptions().setHasText("更改姓名"))
                .click();
        byId(page, "rename-" + CLERK + "-given").fill("芳芳");
        byId(page, "rename-" + CLERK).locator("button").click();
        said(page, "accounts", "的姓名已经更改");
    }
}
