package cn.safecommunity.browser;

import cn.safecommunity.material.SampleMaterials;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;

/** One person at a browser of their own, doing what a person does in Tasklist. */
final class Desk implements AutoCloseable {

    static final boolean PICTURES_WANTED = System.getProperty("pictures") != null;

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final byte[] PDF = SampleMaterials.pdf();

    private final BrowserContext context;
    private final Page page;
    private final String user;
    private final boolean first;
    private boolean usual = true;
    private String base = "";

    Desk(String user) {
        this.user = user;
        this.first = true;
        this.context = Computers.sitDown();
        this.page = context.newPage();
        page.setDefaultTimeout(90_000);
    }

    private Desk(Desk other) {
        user = other.user;
        first = false;
        base = other.base;
        context = other.context;
        page = context.newPage();
        page.setDefaultTimeout(90_000);
    }

    static Browser.NewContextOptions inChinese() {
        return new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1280, 900);
    }

    /** Another window of the same browser, in which the same person is logged in. */
    Desk secondWindow() {
        return new Desk(this);
    }

    /** Opens the session that the login page opens, without that page; {@link #logInAgain} is what a person does there. */
    void logIn(String address) {
        base = address;
        logInBeside(user);
    }

    /** Whoever was logged in has logged out in another window of this browser, and somebody logs in; this one stays as it is. */
    void logInBeside(String other) {
        context.clearCookies();
        APIRequestContext door = context.request();
        String token = door.get(base + TASKLIST).headers().get("x-xsrf-token");
        APIResponse answer = door.post(
                base + "/camunda/api/admin/auth/user/default/login/tasklist",
                RequestOptions.create()
                        .setHeader("X-XSRF-TOKEN", token)
                        .setForm(FormData.create().set("username", other).set("password", "demo")));
        if (!answer.ok()) {
            throw new IllegalStateException(other + " is not let in: " + answer.text());
        }
        door.get(base + "/camunda/api/admin/auth/user/default");
    }

    /** Opens an address of the product, as from a bookmark. */
    void go(String path) {
        page.navigate(base + path);
    }

    /** The page with the person's list, on which nothing is open. */
    void openList() {
        go(TASKLIST);
        page.locator(".sc-worklist").waitFor();
    }

    /** On the page that asks for it. */
    void logInAgain() {
        typeCredentials(page, user);
        page.locator("button[type=submit]").click();
        page.locator("input[type=password]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    /** The page puts the cursor into its first field when it is ready, also in the middle of somebody's typing. */
    static void typeCredentials(Page page, String user) {
        Locator name = page.locator("input[type=text]");
        Locator password = page.locator("input[type=password]");
        password.waitFor();
        do {
            name.fill(user);
            password.fill("demo");
        } while (!name.inputValue().equals(user) || !password.inputValue().equals("demo"));
    }

    Page page() {
        return page;
    }

    /** Opens the start form of a process. */
    void open(String processKey) {
        page.navigate(base + TASKLIST + "#/?processStart=" + processKey);
    }

    void openStartForm(String processKey) {
        open(processKey);
        page.locator("#start-draft").click();
        page.locator("#uploads").waitFor();
        FormLook.at(page, processKey);
    }

    /** Uploads a real PDF of that kind and waits until it is listed. */
    void upload(String type, String fileName) {
        Locator listed = page.locator("#uploads a", new Page.LocatorOptions().setHasText(fileName));
        page.locator("#upload-" + type).setInputFiles(new FilePayload(fileName, "application/pdf", PDF));
        listed.first().waitFor();
    }

    void sendApplication() {
        FormLook.at(page, "start");
        page.locator(".modal-footer .btn-primary").click();
        page.locator(".modal-dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** Opens a task, to read it. */
    void read(String taskId) {
        page.navigate(base + TASKLIST + "#/?task=" + taskId);
        page.locator("#case-panel header, #case-panel h3, #case-panel h4")
                .first()
                .waitFor();
        page.locator("#answer").waitFor();
    }

    /** Opens a task from the person's own list and takes it on. */
    void take(String taskId) {
        read(taskId);
        Locator claim = page.locator("#claim");
        if (claim.isVisible()) {
            claim.click();
        }
        page.locator("#answer:not([disabled])").waitFor();
        FormLook.at(page, page.locator(".task-card h2").innerText().strip());
    }

    void choose(String decision) {
        page.locator("#decision-" + decision).check();
    }

    void write(String field, String text) {
        byId(field).fill(text);
    }

    void check(String id) {
        byId(id).check();
    }

    /** Ids can begin with the code of a unit, which is no word of a selector. */
    private Locator byId(String id) {
        return page.locator("[id='" + id + "']");
    }

    void select(String id, String value) {
        page.locator("#" + id).selectOption(value);
    }

    /** Types grades on the score sheet, from a gap on, as on a keyboard without looking. */
    void typeGrades(String letters) {
        page.locator("#next-missing").click();
        page.keyboard().type(letters);
        savedSheet();
    }

    /** Waits until the sheet says that everything is on the server. */
    void savedSheet() {
        page.locator(".sc-saved.saved", new Page.LocatorOptions().setHasText("已保存"))
                .waitFor();
    }

    /** The grades of one indicator on the score sheet, {@code -} where there is none. */
    String gradesOf(int indicator) {
        StringBuilder grades = new StringBuilder();
        for (int part = 0; part < 3; part++) {
            Locator checked = page.locator("input[name='grade-" + indicator + "-" + part + "']:checked");
            grades.append(checked.count() == 0 ? "-" : checked.inputValue());
        }
        return grades.toString();
    }

    void complete() {
        page.locator(".form-actions .btn-primary").click();
        page.locator("#case-panel").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Tries to complete and gives back what the form says against it. */
    String refusalOfComplete() {
        page.locator(".form-actions .btn-primary").click();
        Locator error = page.locator(".sc-errors");
        error.waitFor();
        return error.innerText();
    }

    /** For people to look at: {@code -Dpictures}. */
    void screenshot(Path file) {
        if (PICTURES_WANTED) {
            photograph(file);
        }
    }

    /** In any case. */
    void photograph(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /** What stands in a part of the page, what is folded away there included. */
    String textOf(String selector) {
        return page.locator(selector).first().textContent();
    }

    /** What is about to be done to this computer stays with it, so nobody else sits down at it. */
    void keepForYourself() {
        usual = false;
    }

    /** With the first window the person goes. */
    @Override
    public void close() {
        if (first) {
            Computers.leave(context, page, usual);
        } else {
            page.close();
        }
    }
}
