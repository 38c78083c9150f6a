package cn.safecommunity.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.material.SampleMaterials;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator takes over a sheet of accounts whole and as it was looked at; nobody else touches it. */
class RosterOverHttpTest extends HttpTest {

    private static final String ADMIN = "rosteradmin";
    private static final String OLD = "rosterold";
    private static final String NEW = "roster.new@city.cn";
    private static final String SHEET = "/api/accounts/sheet";
    private static final String[] HEAD = {"用户名", "姓", "名", "电子邮箱", "岗位", "状态", "停用原因"};
    private static final String[] OWN = {ADMIN, "测试", ADMIN, "", "camunda-admin", "使用", ""};
    private static final String[] DISABLED = {OLD, "赵", "六", "", "rostergroup", "停用", "调离本单位"};
    private static final String[] ADDED = {NEW, "钱", "七", "q@city.cn", "rostergroup、rosterother", "", ""};

    @Autowired
    private Rosters rosters;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void people() {
        identity.deleteUser(OLD);
        identity.deleteUser(NEW);
        jdbc.sql("DELETE FROM login_failure").update();
        administrator(ADMIN);
        person(OLD, "rostergroup");
        person("rostercolleague", "rosterother");
    }

    private static byte[] sheet(String[]... rows) {
        return sheetWith(HEAD, rows);
    }

    private static byte[] sheetWith(String[] head, String[]... rows) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            for (int at = 0; at <= rows.length; at++) {
                Row row = sheet.createRow(at);
                String[] cells = at == 0 ? head : rows[at - 1];
                for (int column = 0; column < cells.length; column++) {
                    row.createCell(column).setCellValue(cells[column]);
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The same with something that a clerk, or somebody else, has done to it. */
    private static byte[] spoilt(Consumer<XSSFWorkbook> how) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet(OWN, ADDED)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            how.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void fill(XSSFWorkbook book, int cells, Supplier<String> text) {
        Row row = book.createSheet("附表").createRow(0);
        for (int at = 0; at < cells; at++) {
            row.createCell(at).setCellValue(at + text.get());
        }
    }

    private static Reply preview(Client client, byte[] sheet) {
        return client.upload(SHEET + "/preview", "账号.xlsx", sheet);
    }

    private static Reply confirm(Client client, byte[] sheet, String token) {
        return client.upload(SHEET + "?token=" + token, "账号.xlsx", sheet);
    }

    private void refused(Reply reply, int status, String words) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.body()).contains(words);
        assertThat(identity.createUserQuery().userId(NEW).count()).isZero();
    }

    @Test
    void theSheetThatIsDownloadedChangesNothingWhenItComesBack() {
        Reply download = loggedIn(ADMIN).get(SHEET);
        assertThat(download.status()).isEqualTo(200);
        assertThat(download.header("Content-Disposition")).contains("attachment", ".xlsx");

        JsonNode seen = preview(as(ADMIN), rosters.template()).json();
        assertThat(seen.get("changes")).isEmpty();
        assertThat(seen.get("errors")).isEmpty();
        assertThat(seen.get("unchanged").asLong())
                .isEqualTo(identity.createUserQuery().count());
    }

    @Test
    void whatWasLookedAtIsTakenOverAndTheNewPersonSetsAnOwnPassword() {
        Session administrator = loggedIn(ADMIN);
        byte[] sheet = sheet(OWN, DISABLED, ADDED);
        JsonNode seen = preview(administrator, sheet).json();
        assertThat(seen.get("errors")).isEmpty();
        assertThat(seen.findValuesAsText("kind")).contains("DISABLED", "NEW");

        JsonNode done =
                confirm(administrator, sheet, seen.get("token").asText()).json();

        assertThat(done.get("disabled").asInt()).isEqualTo(1);
        JsonNode added = done.at("/added/0");
        assertThat(added.get("name").asText()).isEqualTo("钱七");
        assertThat(as(OLD).get("/api/me").body()).contains("已停用");
        assertThat(administrator.get("/api/accounts?search=" + OLD).body()).contains("赵六", "调离本单位");
        ownPassword(added.get("password").asText());
        assertThat(identity.createGroupQuery().groupMember(NEW).count()).isEqualTo(2);

        String[] back = {OLD, "赵", "六", "", "rosterother", "使用", ""};
        byte[] enabling = sheet(OWN, back);
        String token = preview(administrator, enabling).json().get("token").asText();
        assertThat(confirm(administrator, enabling, token).json().get("enabled").asInt())
                .isEqualTo(1);
        assertThat(as(OLD).get("/api/me").status()).isEqualTo(200);
        assertThat(identity.createGroupQuery().groupMember(OLD).list())
                .as("the new post, and the former one no more")
                .extracting(Group::getId)
                .containsExactly("rosterother");
    }

    /** The initial one opens nothing, by no door, until an own one takes its place. */
    private void ownPassword(String initial) {
        Reply closed = as(NEW, initial).get("/api/me");
        assertThat(closed.status()).isEqualTo(403);
        assertThat(closed.body()).contains("初始密码", "/password/");
        assertThat(new Session().login(NEW, initial).status()).isEqualTo(403);
        assertThat(as(NEW, initial).get("/engine-rest/task").status()).isEqualTo(403);

        own("wrong", "three small boats", 400, "初始密码不正确");
        own(initial, initial, 400, "与初始密码相同");
        own(initial, "1234567890", 400, "容易被猜到");
        own(initial, "three small boats", 204, "");
        own("three small boats", "four small boats", 400, "已经是自己设置的");

        assertThat(as(NEW, "three small boats")
                        .get("/api/me")
                        .json()
                        .get("name")
                        .asText())
                .isEqualTo("钱七");
        assertThat(new Session().login(NEW, "three small boats").status()).isEqualTo(200);
    }

    private void own(String initial, String own, int status, String words) {
        Reply reply = anybody()
                .post(
                        "/password/own",
                        "{\"person\":\"" + NEW + "\",\"initial\":\"" + initial + "\",\"own\":\"" + own + "\"}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.body()).contains(words);
    }

    /** Whoever assesses where they work would be named for it the next day. */
    @Test
    void anExpertIsDescribedOnTheSheet() {
        String[] head = {"用户名", "姓", "名", "电子邮箱", "岗位", "状态", "停用原因", "专家所在单位", "专家回避县区"};
        person(OLD, "assessor");
        String[] expert = {OLD, "赵", "六", "", "assessor", "使用", "", "矿山救护队", "汉滨区"};
        byte[] sheet = sheetWith(head, expert);
        JsonNode seen = preview(as(ADMIN), sheet).json();
        assertThat(seen.get("errors")).as(seen.toString()).isEmpty();
        assertThat(seen.toString()).contains("专家所在单位：（空） 改为 矿山救护队", "改为 汉滨区");
        assertThat(confirm(as(ADMIN), sheet, seen.get("token").asText()).status())
                .isEqualTo(200);
        assertThat(jdbc.sql("SELECT unit || ' ' || county_code FROM assessor WHERE user_id = ?")
                        .param(OLD)
                        .query(String.class)
                        .single())
                .isEqualTo("矿山救护队 610902");
        jdbc.sql("DELETE FROM assessor WHERE user_id = ?").param(OLD).update();
    }

    @Test
    void whoGuessesAnInitialPasswordHasToWait() {
        for (int i = 0; i < 6; i++) {
            anybody()
                    .post(
                            "/password/own",
                            "{\"person\":\"" + OLD + "\",\"initial\":\"guess\",\"own\":\"three small boats\"}");
        }
        Reply waiting = anybody()
                .post(
                        "/password/own",
                        "{\"person\":\"" + OLD + "\",\"initial\":\"demo\",\"own\":\"three small boats\"}");
        assertThat(waiting.status()).as(waiting.body()).isEqualTo(429);
    }

    @Test
    void anotherFileAnotherStateOrAnErrorChangesNothingAtAll() {
        byte[] sheet = sheet(OWN, ADDED);
        String token = preview(as(ADMIN), sheet).json().get("token").asText();
        refused(confirm(as(ADMIN), sheet(OWN, ADDED, DISABLED), token), 400, "在预览以后有变动");
        refused(confirm(as(ADMIN), sheet, ""), 400, "在预览以后有变动");

        String[] wrong = {OLD, "赵", "六", "", "没有这个岗位", "使用", ""};
        byte[] faulty = sheet(ADDED, wrong);
        JsonNode seen = preview(as(ADMIN), faulty).json();
        assertThat(seen.at("/errors/0/row").asInt()).isEqualTo(3);
        assertThat(seen.at("/errors/0/column").asText()).isEqualTo("岗位");
        refused(confirm(as(ADMIN), faulty, seen.get("token").asText()), 400, "1 处错误");
        byte[] likewise = spoilt(book -> book.createSheet("说明"));
        refused(confirm(as(ADMIN), likewise, token), 400, "在预览以后有变动");

        identity.deleteUser(OLD);
        byte[] stale = sheet(ADDED, DISABLED);
        person(OLD, "rostergroup");
        String before = preview(as(ADMIN), stale).json().get("token").asText();
        person(OLD, "rosterother");
        refused(confirm(as(ADMIN), stale, before), 400, "在预览以后有变动");
    }

    @Test
    void onlyAnAdministratorHasTheSheet() {
        byte[] sheet = sheet(OWN, ADDED);
        String token = preview(as(ADMIN), sheet).json().get("token").asText();
        for (Client client : new Client[] {as("rostercolleague"), loggedIn("rostercolleague"), as(OLD)}) {
            refused(client.get(SHEET), 403, "只对系统管理员开放");
            refused(preview(client, sheet), 403, "只对系统管理员开放");
            refused(confirm(client, sheet, token), 403, "只对系统管理员开放");
        }
        refused(confirm(anybody(), sheet, token), 401, "登录");
        person(ADMIN, "rosterother");
        JsonNode own = preview(as(ADMIN), sheet(new String[] {ADMIN, "测试", ADMIN, "", "rosterother", "使用", ""}))
                .json();
        assertThat(own.at("/errors/0/message").asText()).contains("不能取消自己的系统管理员岗位");
        identity.deleteMembership(ADMIN, "rosterother");
    }

    @Test
    void whatIsNoSuchSheetIsRefusedInWords() {
        refused(preview(as(ADMIN), "用户名,姓".getBytes(java.nio.charset.StandardCharsets.UTF_8)), 400, "格式");
        refused(as(ADMIN).post(SHEET + "/preview", "{}"), 415, "。");
        refused(preview(as(ADMIN), sheet()), 400, "没有账号");
        refused(preview(as(ADMIN), SampleMaterials.pdf()), 400, "请上传 Excel 文件");
        refused(preview(as(ADMIN), spoilt(book -> cell(book, 0).setCellValue("工号"))), 400, "第 1 行应当依次是");
        refused(preview(as(ADMIN), spoilt(book -> cell(book, 1).setCellFormula("1+1"))), 400, "是公式或者错误值");
        refused(preview(as(ADMIN), spoilt(book -> book.getSheetAt(0).createRow(2001))), 400, "最多 2000 行");
    }

    private static Cell cell(XSSFWorkbook book, int row) {
        return book.getSheetAt(0).getRow(row).getCell(0);
    }

    @Test
    void aSheetThatIsTooLargeIsNotRead() {
        Random random = new Random(1);
        Supplier<String> noise = () -> random.ints(30_000, 0x4e00, 0x9fa5)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        refused(preview(as(ADMIN), spoilt(book -> fill(book, 30, noise))), 400, "不能超过 1 MB");
        String same = "一".repeat(32_000);
        byte[] packed = spoilt(book -> fill(book, 400, () -> same));
        assertThat(packed).as("small until it is unpacked").hasSizeLessThan(1024 * 1024);
        refused(preview(as(ADMIN), packed), 400, "不能超过 1 MB");
    }

    /** Two windows, or two administrators, confirm what both have looked at: it is taken over once. */
    @Test
    void whatTwoConfirmAtOnceIsTakenOverOnce() {
        byte[] sheet = sheet(OWN, DISABLED, ADDED);
        String token = preview(as(ADMIN), sheet).json().get("token").asText();
        List<Reply> replies = Stream.of(as(ADMIN), as(ADMIN), as(ADMIN))
                .parallel()
                .map(one -> confirm(one, sheet, token))
                .toList();
        assertThat(replies).extracting(Reply::status).containsOnlyOnce(200).containsOnly(200, 400);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 400)
                .allSatisfy(reply -> assertThat(reply.body()).contains("预览以后有变动，什么都没有改"));
    }
}
