package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The city's office copies a case to a neighbouring county and to somebody at the province, sees who has read it, and takes one back. */
class CaseCopyTest extends BrowserTest {

    private static final String NEIGHBOUR = "county-610921-examiner";

    @Test
    void anOfficeCopiesACaseWhichANeighbourReadsWithAReceipt() {
        driver.people(NEIGHBOUR, "city-office");
        driver.apply("provincial");
        at("city-office", desk -> {
            String found = openCase(desk);
            Page page = desk.page();
            page.locator("#case-copying summary").click();
            page.locator("#copy-form > button").click();
            page.locator("#copy-form .sc-field-error", having("请选择抄送给哪个单位")).waitFor();
            desk.select("copy-office-1", "county-610921");
            page.locator("#copy-more").click();
            desk.select("copy-office-2", "province");
            desk.select("copy-person-2", "province-examiner");
            desk.write("copy-reason", "请了解进度，配合现场评定");
            picture(desk, "form");
            page.locator("#copy-form > button").click();
            page.locator("#case-copying [role=status]", having("已抄送")).waitFor();
            assertThat(page.locator("#case-copies li").count()).isEqualTo(2);
            assertThat(desk.textOf("#case-copies")).contains("汉阴县安监局", "陕西省安监局经办人甲", "未签收");

            at(NEIGHBOUR, neighbour -> readsIt(neighbour, found));

            page.reload();
            Locator read = page.locator("#case-copies li", having("汉阴县安监局"));
            assertThat(read.innerText()).contains("经办人").doesNotContain("未签收");
            page.locator("#case-copies li", having("陕西省安监局"))
                    .getByRole(AriaRole.BUTTON)
                    .click();
            page.locator("#case-copying [role=status]", having("已收回给陕西省安监局经办人甲的抄送"))
                    .waitFor();
            page.locator("#case-copies li", having("陕西省安监局"))
                    .getByText(Pattern.compile("收回$"))
                    .waitFor();
            picture(desk, "sent");
        });
    }

    /** Opens the case from the list, as its office does; gives its address. */
    private static String openCase(Desk desk) {
        desk.go("/cases/?tab=visible&kind=endorsement&state=running");
        Page page = desk.page();
        page.locator(".cases a").first().click();
        page.locator("#case-panel header").waitFor();
        return page.url().replaceFirst(".*#", "#");
    }

    private void readsIt(Desk desk, String found) {
        desk.go("/cases/" + found);
        Page page = desk.page();
        page.getByText("签收后才能查阅").waitFor();
        desk.go("/cases/?tab=copies");
        Locator copy = page.locator(".cases li", having("请了解进度，配合现场评定")).first();
        copy.getByText("未签收").waitFor();
        picture(desk, "received");
        copy.getByText("签收并查阅").click();
        page.locator("#copied-to-me").waitFor();
        page.locator("#case-panel header").waitFor();
        assertThat(page.url()).endsWith(found);
        assertThat(page.locator("#urge, #recall, #case-copying summary, #office-notes summary")
                        .count())
                .as("there to read")
                .isZero();
        picture(desk, "read");
        page.locator("#back").click();
        page.locator(".cases li", having("请了解进度，配合现场评定"))
                .first()
                .getByText("已签收")
                .waitFor();
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    /** The page at both widths, for a person to look at; nothing makes it scroll sideways or keeps people off it. */
    private static void picture(Desk desk, String name) {
        for (int width : new int[] {390, 1280}) {
            desk.page().setViewportSize(width, 900);
            desk.screenshot(PICTURES.resolve("case-copies-" + name + "-" + width + ".png"));
            assertThat(desk.page().evaluate("document.documentElement.scrollWidth"))
                    .as(name + " at " + width)
                    .isEqualTo(width);
        }
        Accessible.page(desk.page(), name);
    }
}
