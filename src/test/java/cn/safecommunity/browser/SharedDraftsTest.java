package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.creation.CreationDriver;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.pilot.SelectionDriver;
import cn.safecommunity.programme.ProgrammeDriver;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people have one draft on their screens: who sends it has seen what the other one has saved. */
class SharedDraftsTest extends BrowserTest {

    private static final String OFFICE = "city-office";
    private static final String APPLICANT = "community-" + ApplicationDriver.COMMUNITY;
    private static final String UNIT = "610928901";
    private static final String COUNTY = "610924";
    private static final String EXAMINER = "county-610924-examiner";

    @Autowired
    private ProgrammeDriver programmes;

    @Autowired
    private SelectionDriver selection;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    /** The page at both widths, for a person to look at. */
    private static void picture(Desk desk, String name) {
        desk.page().setViewportSize(1280, 1500);
        desk.screenshot(PICTURES.resolve("shared-" + name + "-1280.png"));
        desk.page().setViewportSize(390, 1500);
        desk.screenshot(PICTURES.resolve("shared-" + name + "-390.png"));
        desk.page().setViewportSize(1280, 900);
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void send(Desk desk) {
        desk.page().locator(".modal-footer .btn-primary").click();
    }

    /** What is said against sending, and what was changed. */
    private static void isToldOf(Desk desk, String refusal, String... changes) {
        desk.page().locator(".sc-errors", hasText(refusal)).waitFor();
        assertThat(desk.textOf("#moved")).contains("这几处不同，您看过以后改动过").contains(changes);
        assertThat(desk.page().locator("#moved li").count()).isEqualTo(changes.length);
    }

    private void openProgramme(Desk desk) {
        desk.open("programme");
        desk.page().locator("#nationalTarget").waitFor();
        desk.select("policy", "ankang-2013");
        desk.page().locator("#saved", hasText("草稿已保存")).waitFor();
    }

    /** Three national titles instead of four, and what else they type. */
    private void aColleagueSaves(Consumer<Desk> more) {
        at(OFFICE + "-2", colleague -> {
            openProgramme(colleague);
            colleague.write("nationalTarget", "3");
            more.accept(colleague);
            save(colleague);
        });
    }

    private static void save(Desk desk) {
        desk.page().locator("#save-programme").click();
        desk.page().locator("#saved", hasText("草稿已保存")).waitFor();
    }

    @Test
    void theNumbersOfAProgrammeAreStartedAsTheyWereSeen() {
        programmes.prepare("2013-04-16");
        programmes.draft("ankang-2013", 2013);
        at(OFFICE, desk -> {
            openProgramme(desk);
            aColleagueSaves(colleague -> colleague.write("name", "安康市安全社区建设（试行）"));
            send(desk);
            isToldOf(desk, "这次没有提交：您看过以后，草稿又改动过（", "名称：", "“全国安全社区”目标（个）：4 → 3");
            assertThat(desk.page().locator("#nationalTarget").inputValue()).isEqualTo("3");
            picture(desk, "programme");
            desk.sendApplication();
            desk.page().locator("#sent", hasText("编号 ankang-2013")).waitFor();
        });
    }

    /** What one has typed meanwhile stays, and so does what the other one has saved. */
    @Test
    void whatIsTypedIntoAProgrammeWritesOverNothingUnseen() {
        programmes.prepare("2013-04-16");
        programmes.draft("ankang-2013", 2013);
        at(OFFICE, desk -> {
            openProgramme(desk);
            aColleagueSaves(colleague -> {});
            desk.write("provincialTarget", "16");
            desk.page().locator("#save-programme").click();
            isToldOf(desk, "这次没有保存：您看过以后，草稿又改动过（", "“全国安全社区”目标（个）：4 → 3");
            assertThat(desk.page().locator("#nationalTarget").inputValue()).isEqualTo("3");
            assertThat(desk.page().locator("#provincialTarget").inputValue()).isEqualTo("16");
            picture(desk, "programme-save");
            save(desk);
            assertThat(desk.page().locator("#moved").count()).isZero();
            assertThat(desk.page().locator("#provincialTarget").inputValue()).isEqualTo("16");
        });
    }

    @Test
    void aRegistrationIsHandedInAsItWasSeen() {
        registeredInTwoWindows(
                (desk, other) -> {
                    other.write("head", "赵某");
                    isSaved(other);
                },
                desk -> {
                    send(desk);
                    isToldOf(desk, "这次没有提交：您看过以后，备案表又改动过（您自己在另一个窗口，", "创建工作负责人：演练用的虚构内容 → 赵某");
                    assertThat(desk.page().locator("#head").inputValue()).isEqualTo("赵某");
                    picture(desk, "registration");
                });
    }

    private Task inspecting() {
        programmes.prepare("2013-06-03");
        long programme = programmes.draft("ankang-2013", 2014);
        programmes.start(programme);
        programmes.inspect(programme, COUNTY);
        return selection.cityTask("recordInspection", COUNTY);
    }

    private static void find(Desk desk, int line, String text) {
        desk.page().locator("#add-finding").click();
        desk.write("text-" + line, text);
        desk.write("dueOn-" + line, "2013-07-31");
    }

    private static void isSavedIn(Desk desk, String part) {
        desk.page().locator(part + " .sc-saved", hasText("已保存")).waitFor();
    }

    /** Somebody has a task on the screen twice, and so does another window of theirs; what both do. */
    private void inTwoWindows(String person, String task, BiConsumer<Desk, Desk> both) {
        at(person, desk -> {
            desk.take(task);
            desk.page().locator("#findings").waitFor();
            try (Desk other = desk.secondWindow()) {
                other.read(task);
                other.page().locator("#findings").waitFor();
                both.accept(desk, other);
            }
        });
    }

    @Test
    void findingsAreSentAsTheyWereSeen() {
        String task = inspecting().getId();
        inTwoWindows(OFFICE, task, (desk, other) -> {
            find(other, 1, "没有建立档案");
            isSavedIn(other, "#findings");
            desk.write("opinion", "6月3日检查，督查组三人。");
            assertThat(desk.refusalOfComplete()).contains("您看过以后，检查情况又改动过");
            assertThat(desk.textOf("#moved")).contains("这几处不同", "发现的问题", "（没有） → 没有建立档案，2013-07-31");
            assertThat(desk.page().locator("#text-1").inputValue()).isEqualTo("没有建立档案");
            assertThat(desk.textOf("label[for=text-1]")).contains("有改动");
            assertThat(desk.page().locator("#opinion").inputValue()).isEqualTo("6月3日检查，督查组三人。");
            picture(desk, "findings");
            desk.complete();
        });
        assertThat(selection.task("answerInspection", EXAMINER)).isNotNull();
    }

    /** Each writes something else: both stay, and the one who comes later is told. */
    @Test
    void whatTwoFindAtOnceIsAllKept() {
        String task = inspecting().getId();
        inTwoWindows(OFFICE, task, (desk, other) -> {
            find(other, 1, "没有建立档案");
            isSavedIn(other, "#findings");
            find(desk, 1, "没有宣传栏");
            desk.page().locator("#moved", hasText("没有建立档案")).waitFor();
            isSavedIn(desk, "#findings");
            assertThat(desk.page().locator("#text-1").inputValue()).isEqualTo("没有建立档案");
            assertThat(desk.page().locator("#text-2").inputValue()).isEqualTo("没有宣传栏");
            find(desk, 3, "没有值班表"); // two saves of one's own, one after the other
            isSavedIn(desk, "#findings");
            desk.write("text-3", "没有值班表和台账");
            isSavedIn(desk, "#findings");
            desk.write("opinion", "已检查。");
            desk.complete();
        });
        assertThat(jdbc.sql("SELECT text FROM finding WHERE state = 'open' ORDER BY id")
                        .query(String.class)
                        .list())
                .contains("没有建立档案", "没有宣传栏", "没有值班表和台账");
    }

    /** Both answer the same: what is typed stays in the form, and goes there only when that is said. */
    @Test
    void anAnswerIsNotWrittenOverUnseen() {
        Task inspecting = inspecting();
        jdbc.sql("INSERT INTO finding (inspection, text, due_on, state) VALUES (?, '没有建立档案', '2013-07-31', 'draft')")
                .param(selection.caseOf(inspecting))
                .update();
        selection.note(OFFICE, inspecting);
        String task = selection.task("answerInspection", EXAMINER).getId();
        inTwoWindows(EXAMINER, task, (desk, other) -> {
            other.page().locator("#findings textarea").fill("档案已建立");
            isSavedIn(other, "#findings");
            desk.page().locator("#findings textarea").fill("正在整理");
            desk.page()
                    .locator("#moved", hasText("（没有） → 档案已建立（您填写的还在下面，没有保存）"))
                    .waitFor();
            assertThat(desk.page().locator("#findings textarea").inputValue()).isEqualTo("正在整理");
            assertThat(desk.textOf("#findings")).contains("别人也改过");
            desk.write("opinion", "已全部整改。");
            assertThat(desk.refusalOfComplete()).contains("请核对后点“保存我填写的”");
            picture(desk, "answers");
            assertThat(answers()).containsExactly("档案已建立");
            desk.page().locator("#save-own").click();
            isSavedIn(desk, "#findings");
            assertThat(answers()).containsExactly("正在整理");
            desk.complete();
        });
    }

    /** One of the seven 有 that another window has saved meanwhile: the choice stays here, and goes there by a click. */
    @Test
    void oneOfTheSevenIsNotWrittenOverUnseen() {
        CreationDriver creation = new CreationDriver(context, UNIT);
        creation.prepare();
        creation.atCity();
        String examiner = "city-examiner";
        driver.people(examiner);
        String task = creation.task("checkByCity", examiner).getId();
        at(examiner, desk -> {
            desk.take(task);
            desk.page().locator("#seven-plan-true").waitFor();
            try (Desk other = desk.secondWindow()) {
                other.read(task);
                other.write("seven-remark-plan", "没有年度计划");
                other.page().locator("#seven-plan-false").check();
                other.page().locator("#seven-plan", hasText("已保存")).waitFor();
                desk.page().locator("#seven-plan-true").check();
                desk.page()
                        .locator("#seven-plan", hasText("这一处不同：您看过以后改成了“没有，没有年度计划”。"))
                        .waitFor();
                assertThat(desk.page().locator("#seven-plan-true").isChecked()).isTrue();
                picture(desk, "seven");
                desk.page().locator("#seven-own-plan").click();
                desk.page().locator("#seven-plan", hasText("已保存")).waitFor();
                other.page().locator("#seven-system-true").check();
                other.page().locator("#seven-plan", hasText("有改动")).waitFor();
                assertThat(other.page().locator("#seven-plan-true").isChecked()).isTrue();
            }
        });
    }

    private List<String> answers() {
        return jdbc.sql("SELECT answer FROM finding WHERE state = 'open' AND inspection IN"
                        + " (SELECT case_id FROM inspection ORDER BY case_id DESC LIMIT 1)")
                .query(String.class)
                .list();
    }

    /** Each of the two sees what the other one has filled in, and neither loses anything. */
    @Test
    void aRegistrationIsFilledInByTwo() {
        registeredInTwoWindows(
                (desk, other) -> {
                    desk.write("head", "钱某");
                    isSaved(desk);
                    other.write("contact", "孙某");
                    isSaved(other);
                    assertThat(other.page().locator("#head").inputValue()).isEqualTo("钱某");
                    assertThat(other.textOf("#moved"))
                            .contains("创建工作负责人：演练用的虚构内容 → 钱某")
                            .doesNotContain("孙某");
                    picture(other, "registration-two");
                },
                desk -> {
                    desk.write("phone", "0915-2222222");
                    isSaved(desk);
                    desk.page().locator("#moved", hasText("→ 孙某")).waitFor();
                    assertThat(desk.page().locator("#contact").inputValue()).isEqualTo("孙某");
                    assertThat(desk.page().locator("#head").inputValue()).isEqualTo("钱某");
                });
    }

    /** Somebody of a unit has its filled-in form on the screen twice; what they do then, and after the second window is closed; it can be sent. */
    private void registeredInTwoWindows(BiConsumer<Desk, Desk> both, Consumer<Desk> then) {
        CreationDriver creation = new CreationDriver(context, UNIT);
        creation.prepare();
        creation.fillInForm();
        driver.people(creation.unit());
        at(creation.unit(), desk -> {
            openRegistration(desk);
            try (Desk other = desk.secondWindow()) {
                openRegistration(other);
                both.accept(desk, other);
            }
            then.accept(desk);
            desk.sendApplication();
        });
        assertThat(creation.openTasks()).containsExactly("selfAssess");
    }

    private static void openRegistration(Desk desk) {
        desk.open("communityCreation");
        desk.page().locator("#head").waitFor();
    }

    private static void isSaved(Desk desk) {
        desk.page().locator("#questions .sc-saved", hasText("已保存")).waitFor();
    }

    @Test
    void anApplicationGoesWithTheFilesThatWereSeen() {
        driver.draftWithMaterials("provincial");
        at(APPLICANT, desk -> {
            desk.open("provincialEndorsement");
            desk.page().locator("#uploads").waitFor();
            at(APPLICANT + "-2", colleague -> {
                colleague.open("provincialEndorsement");
                colleague.page().locator("#uploads").waitFor();
                colleague.upload("other", "群众意见.pdf");
            });
            send(desk);
            isToldOf(desk, "这次没有提交：您看过以后，申报材料又改动过。", "其他材料“群众意见.pdf”：（没有） → 第 1 版，");
            desk.page().locator("#uploads a", hasText("群众意见.pdf")).first().waitFor();
            picture(desk, "application");
            desk.sendApplication();
        });
        assertThat(driver.openTasks()).containsExactly("examine");
    }
}
