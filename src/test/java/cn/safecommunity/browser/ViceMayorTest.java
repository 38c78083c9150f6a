package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.pilot.SelectionDriver;
import cn.safecommunity.programme.ProgrammeDriver;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A vice mayor has one minute: will the fifteen provincial titles be there in time, which county stands in the way, and
 * why. Nothing is typed, everything is read or one click further, down to the case.
 */
class ViceMayorTest extends BrowserTest {

    @Autowired
    private ProgrammeDriver programmes;

    @Autowired
    private SelectionDriver selection;

    @Test
    void findsWhichCountyEndangersTheFifteenAndWhy() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        programmes.prepare(today.minusDays(200).toString());
        programmes.start(programmes.draft("ankang-2013", today.plusYears(1).getYear()));
        driver.register("610902104");
        driver.apply("610902104", "provincial");
        selection.select("610902", "610902001", "610902104");
        ProgrammeDriver.at(today + "T09:00:00");
        driver.fire("redCard");

        at("city-leader", desk -> {
            desk.openList();
            Page page = desk.page();
            page.locator("#overview-link").click();
            page.locator("#outlook").waitFor();
            assertThat(page.locator("#forecast-provincial").textContent())
                    .contains("预计差 15 个", "省级安全社区：现有 0 个，近", "目标 15 个");
            assertThat(page.locator("#outlook").boundingBox().y)
                    .as("on the first screen")
                    .isLessThan(900);
            Locator first = page.locator("#endangered li").first();
            assertThat(first.textContent()).contains("还没有称号", "没有在办申报");
            assertThat(page.locator("#map a[href$='610902']").textContent())
                    .contains("没有称号")
                    .containsPattern("红牌 [1-9]"); // others are late there too, in other tests
            desk.photograph(PICTURES.resolve("vice-mayor.png"));
            whyTheCountyIsLate(page);
        });
    }

    /** From the step that holds things up to the case, and back to the county. */
    private static void whyTheCountyIsLate(Page page) {
        assertThat(page.locator("#slowest a").first().textContent()).containsPattern("（超期 [1-9]\\d* 件）");
        page.locator("#map a[href$='610902']").click();
        Locator county = page.locator("#county-610902");
        county.locator("summary").first().click();
        Locator late = county.locator(".late li").filter(saying("五里镇")).first();
        assertThat(late.textContent()).contains("红牌", "已超期");
        late.locator("a").click();
        page.locator("#where").waitFor();
        assertThat(page.locator("main").textContent()).contains("五里镇", "审查申报材料", "汉滨区安监局");
    }

    private static Locator.FilterOptions saying(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
