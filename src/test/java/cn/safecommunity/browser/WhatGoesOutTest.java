package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Names as people read them, the mail a person wants, and what a citizen checks. */
class WhatGoesOutTest extends BrowserTest {

    private static final String EXAMINERS = "county-610902-examiner";
    private static final String PERSON = "zhangsan.goesout";

    @Autowired
    private IdentityService identity;

    @Test
    void aChineseNameHasTheFamilyNameFirstEverywhere() {
        User person = identity.newUser(PERSON);
        person.setFirstName("三");
        person.setLastName("张");
        person.setPassword("demo");
        identity.saveUser(person);
        identity.createMembership(PERSON, EXAMINERS);
        try {
            driver.apply("610902104", "provincial");
            String task = driver.taskId("examine");
            at(PERSON, desk -> {
                desk.take(task);
                Page page = desk.page();
                page.locator(".task-facts", new Page.LocatorOptions().setHasText("张三"))
                        .waitFor();
                page.locator("header, [cam-widget-header]", new Page.LocatorOptions().setHasText("张三"))
                        .first()
                        .waitFor();
                assertThat(page.locator("body").innerText()).doesNotContain("三 张");
                desk.screenshot(PICTURES.resolve("chinese-name.png"));
            });
            at("county-610902-examiner", colleague -> {
                colleague.openList();
                colleague.page().locator("[data-list=office]").click();
                colleague
                        .page()
                        .locator(".sc-worklist a", new Page.LocatorOptions().setHasText("由张三办理"))
                        .first()
                        .waitFor();
            });
        } finally {
            identity.deleteUser(PERSON);
        }
    }

    @Test
    void aPersonChoosesTheMailAndTheAdministratorSeesWhatWaits() {
        at(EXAMINERS + "-2", desk -> {
            Page page = desk.page();
            page.navigate(base() + "/cases/mail.html");
            page.locator("#reminders").uncheck();
            page.locator("[role=status]", new Page.LocatorOptions().setHasText("已保存"))
                    .waitFor();
            page.reload();
            page.locator("#reminders").waitFor();
            assertThat(page.locator("#reminders").isChecked()).isFalse();
            assertThat(page.locator("#outbox-state").count()).isZero();
            page.locator("#reminders").check();
            page.locator("[role=status]", new Page.LocatorOptions().setHasText("已保存"))
                    .waitFor();
        });
        at("admin", desk -> {
            desk.page().navigate(base() + "/cases/mail.html");
            desk.page().locator("#outbox-state").waitFor();
            desk.screenshot(PICTURES.resolve("mail.png"));
        });
    }

    @Test
    void aCitizenChecksACertificateOnAPhone() {
        try (BrowserContext context = browser().newContext(Desk.inChinese().setViewportSize(390, 844))) {
            Page page = context.newPage();
            page.navigate(base() + "/notices/");
            page.locator("a[href='/notices/certificates']").click();
            page.locator("#code").fill("7KQ2-M4XD-9TRP");
            page.locator("button[type=submit]").click();
            page.locator("#refusal", new Page.LocatorOptions().setHasText("没有查到这个核验码对应的证书"))
                    .waitFor(new Locator.WaitForOptions());
            assertThat(page.locator("#code").inputValue()).isEqualTo("7KQ2-M4XD-9TRP");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve("certificate-check.png"))
                    .setFullPage(true));
        }
    }
}
