package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.endorsement.ApplicationDriver;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both chains done by their people in Tasklist, in a real browser on a real database. */
class BothChainsTest extends BrowserTest {

    private void apply(String chain, List<String> materials) {
        at("community-610902104", desk -> {
            desk.openStartForm(chain + "Endorsement");
            materials.forEach(type -> desk.upload(type, type + ".pdf"));
            desk.screenshot(PICTURES.resolve(chain + "-apply.png"));
            desk.sendApplication();
        });
    }

    private void decide(String user, String task, String decision) {
        at(user, desk -> {
            desk.take(driver.taskId(task));
            desk.choose(decision);
            desk.write("opinion", "经核对，情况属实，符合要求。");
            desk.complete();
        });
    }

    private void review(String prefix) {
        decide(prefix + "-examiner", "examine", "approve");
        decide(prefix + "-leader", "signOff", "approve");
    }

    private void nameTheTeam(String user, String task) {
        at(user, desk -> {
            desk.take(driver.taskId(task));
            desk.choose("approve");
            ApplicationDriver.ASSESSORS.forEach(expert -> desk.check("assessor-" + expert));
            desk.write("opinion", "材料齐全，予以受理。");
            desk.screenshot(PICTURES.resolve(task + ".png"));
            desk.complete();
        });
    }

    /** The sheets are filled in beforehand; the first of the team signs, sees the others' and finishes last. */
    private void assess() {
        for (int i = ApplicationDriver.ASSESSORS.size() - 1; i >= 0; i--) {
            String expert = ApplicationDriver.ASSESSORS.get(i);
            boolean leads = i == 0;
            driver.fill(expert, "112.50", false);
            at(expert, desk -> {
                desk.take(driver.taskIdOf("assessOnSite", expert));
                desk.page().locator("#score-sheet .sc-row").last().waitFor();
                desk.write("opinion", "组织健全，记录完整，消防通道需保持畅通。");
                if (leads) {
                    desk.page().locator("#sign-sheet").click();
                    desk.page().locator("#team-result .sc-team-totals").waitFor();
                    desk.write("opinion", "评定组意见一致。");
                }
                desk.complete();
            });
        }
    }

    @Test
    void aTownshipAppliesAndGetsTheProvincialTitle() {
        apply(
                "provincial",
                List.of("application", "workReport", "registrationForm", "selfAssessment", "accidentStatistics"));
        at("county-610902-examiner", desk -> {
            desk.take(driver.taskId("examine"));
            desk.choose("return");
            assertThat(desk.refusalOfComplete()).contains("意见", "需要补正的内容");
            desk.write("missingItems-1", "工作报告没有盖章");
            desk.write("opinion", "工作报告没有盖章，建议退回补正。");
            desk.screenshot(PICTURES.resolve("examine.png"));
            desk.complete();
        });
        at("county-610902-leader", desk -> {
            desk.take(driver.taskId("signOff"));
            desk.page().locator("#take-proposal").click();
            desk.write("opinion", "同意退回补正。");
            desk.complete();
        });
        at("community-610902104", desk -> {
            desk.take(driver.taskId("correct"));
            assertThat(desk.textOf("#checklist")).contains("工作报告没有盖章");
            desk.upload("workReport", "workReport-sealed.pdf");
            desk.page().locator("#checklist input").check();
            desk.write("opinion", "工作报告已盖章并重新上传。");
            desk.screenshot(PICTURES.resolve("correct.png"));
            desk.complete();
        });
        driver.review("county", "approve");
        review("city");
        nameTheTeam("province-examiner", "accept");
        assess();
        driver.fire("noticePeriod");
        at("province-leader", desk -> {
            desk.take(driver.taskId("confer"));
            assertThat(desk.textOf("#case-panel")).contains("workReport-sealed.pdf", "工作报告没有盖章");
            desk.choose("approve");
            desk.write("opinion", "同意命名为省级安全社区。");
            desk.screenshot(PICTURES.resolve("confer.png"));
            desk.complete();
        });
        assertThat(driver.openTasks()).isEmpty();
        publicPageLists("省级安全社区");
    }

    @Test
    void aTownshipAppliesAndIsDesignatedNationally() {
        apply(
                "national",
                List.of(
                        "application",
                        "workReport",
                        "registrationForm",
                        "selfAssessment",
                        "accidentStatistics",
                        "diagnosis"));
        driver.review("county", "approve"); // as on the other chain
        decide("city-leader", "affixCitySeal", "approve");
        at("province-examiner", desk -> {
            desk.take(driver.taskId("registerFiling"));
            desk.choose("approve");
            desk.write("filingNumber", "陕安社备2026-17");
            desk.write("opinion", "形式齐备，予以备案。");
            desk.complete();
        });
        at("community-610902104", desk -> {
            desk.take(driver.taskId("submitApplication"));
            desk.write("receiptNumber", "COSHA-2026-31");
            desk.write("opinion", "已寄送协会并收到回执。");
            desk.complete();
        });
        nameTheTeam("association-examiner", "examineMaterials");
        driver.assess("112.50", false); // the sheet is filled in on the other chain
        decide("association-examiner", "evaluate", "approve");
        driver.fire("noticePeriod");
        decide("association-leader", "designate", "approve");
        assertThat(driver.openTasks()).isEmpty();
        publicPageLists("全国安全社区");
    }

    private void publicPageLists(String title) {
        try (Page page = browser().newPage()) {
            page.navigate(base() + "/notices/");
            assertThat(page.locator("table").innerText()).contains("五里镇", title);
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("notices.png")));
        }
    }
}
