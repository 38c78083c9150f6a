package cn.safecommunity.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.calendar.OfficialCalendar;
import cn.safecommunity.calendar.TestYears;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who may read and change the calendar over HTTP, and what a wrong notice is answered. 2027 is published here only. */
class HolidaysOverHttpTest extends HttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String YEAR = "/api/holidays/2027";

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void people() {
        ClockUtil.setCurrentTime(
                Date.from(OffsetDateTime.parse("2026-11-20T09:00:00+08:00").toInstant()));
        administrator("holidayadmin");
        administrator("holidayadmin2");
        person("holidayoffice", "city-office");
        person("holidaycounty", "county-610902-examiner");
        person("holidayboth", "county-610902-examiner", "city-office");
    }

    @AfterEach
    void forget() {
        TestYears.forget(context, 2027);
    }

    @Test
    void anAdministratorPreviewsAndPublishesAYear() {
        Client admin = loggedIn("holidayadmin");
        assertThat(year(admin).path("head").path("published").asBoolean()).isFalse();

        Reply preview = admin.post(YEAR + "/preview", notice());
        assertThat(preview.status()).as(preview.body()).isEqualTo(200);
        assertThat(preview.json().path("days")).hasSize(34);
        assertThat(preview.json().path("notice").path("number").asText()).isEqualTo("国办发明电〔2026〕99号");
        assertThat(year(admin).path("head").path("published").asBoolean()).isFalse();

        assertThat(admin.send("PUT", YEAR, notice()).json().path("field").asText())
                .isEqualTo("preview");
        Reply published = publish(admin, notice());
        assertThat(published.status()).as(published.body()).isEqualTo(200);
        JsonNode year = year(admin);
        assertThat(year.path("head").path("workingDays").asInt()).isEqualTo(249);
        assertThat(year.path("version").path("by").asText()).isEqualTo("holidayadmin 测试");
        JsonNode versions = admin.get(YEAR + "/versions").json();
        assertThat(versions).hasSize(1);
        String full = YEAR + "/versions/" + versions.get(0).path("id").asLong();
        assertThat(admin.get(full).json().path("text").asText())
                .isEqualTo(OfficialCalendar.notice(2027).strip());
        assertThat(admin.get("/api/holidays/2026/versions/"
                                + versions.get(0).path("id").asLong())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anUnpublishedYearHasTheStatutoryDaysWithoutANotice() {
        JsonNode days = year(as("holidayoffice")).path("days");
        assertThat(days).hasSize(13).allMatch(day -> !day.has("notice"));
        assertThat(days.get(1).path("date").asText()).isEqualTo("2027-02-05");
        assertThat(as("holidayoffice").get("/api/holidays").json())
                .extracting(head ->
                        head.path("year").asInt() + " " + head.path("published").asBoolean())
                .contains("2013 true", "2026 true", "2027 false")
                .hasSize(15);
    }

    @Test
    void theCityOfficeReadsAndChangesNothing() {
        for (String reader : List.of("holidayoffice", "holidayboth")) {
            Client office = as(reader);
            assertThat(office.get("/api/holidays/2026").status()).isEqualTo(200);
            assertThat(office.get("/api/holidays/2026/versions").status()).isEqualTo(200);
            refused(office, 403, "由系统管理员公布和更正");
        }
    }

    @Test
    void aCountyNeitherReadsNorChanges() {
        Client county = as("holidaycounty");
        for (String path : List.of("", "/2026", "/2026/versions", "/2026/versions/1")) {
            Reply reply = county.get("/api/holidays" + path);
            assertThat(reply.status()).as(path).isEqualTo(403);
            assertThat(reply.body()).contains("市安委办可以查看");
        }
        refused(county, 403, "由系统管理员公布和更正");
    }

    @Test
    void anybodyElseHasToLogIn() {
        assertThat(anybody().get("/api/holidays/2026").status()).isEqualTo(401);
        refused(anybody(), 401, "请先登录");
    }

    private void refused(Client client, int status, String words) {
        for (Reply reply : List.of(
                client.post(YEAR + "/preview", notice()),
                client.send("PUT", YEAR, notice()),
                client.post(YEAR + "/days/2027-03-03/preview", correction("off")),
                client.send("PUT", YEAR + "/days/2027-03-03", correction("off")))) {
            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.body()).contains(words);
        }
        assertThat(year(as("holidayadmin")).path("head").path("published").asBoolean())
                .isFalse();
    }

    /** A client that is not our page sends the days one by one. */
    @Test
    void aListThatLacksStatutoryDaysIsRefusedAndNothingIsLost() {
        Client admin = as("holidayadmin");
        JsonNode before = admin.get("/api/holidays/2026").json();

        Reply reply =
                admin.send("PUT", "/api/holidays/2026", "[{\"date\":\"2026-01-01\",\"kind\":\"off\",\"name\":\"元旦\"}]");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("field").asText()).isEqualTo("days");
        assertThat(reply.json().path("message").asText())
                .contains("2026年的安排缺少法定节假日：春节2026年2月16日、", "国庆节2026年10月3日")
                .doesNotContain("元旦");
        assertThat(admin.get("/api/holidays/2026").json()).isEqualTo(before);
    }

    @Test
    void aCompleteListIsAskedForItsNoticeItsReasonAndAPreview() {
        Client admin = as("holidayadmin");
        ObjectNode list = JSON.createObjectNode();
        list.set("days", admin.get("/api/holidays/2026").json().path("days"));
        asksFor(admin, list, "number");
        list.put("number", "国办发明电〔2026〕1号");
        asksFor(admin, list, "issuedOn");
        list.put("issuedOn", "2026-11-01");
        asksFor(admin, list, "preview");
        assertThat(admin.post("/api/holidays/2026/preview", list.toString())
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("reason");
        list.put("reason", "试一试");
        assertThat(admin.post("/api/holidays/2026/preview", list.toString()).body())
                .contains("与2026年现行的安排一致");
        list.put("issuedOn", "2026-11-31");
        asksFor(admin, list, "issuedOn");
        assertThat(admin.send("PUT", "/api/holidays/2026", "{\"days\":3}").status())
                .isEqualTo(400);
        assertThat(admin.send("PUT", "/api/holidays/2026", "{}")
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("text");
        assertThat(admin.get("/api/holidays/1999").json().path("field").asText())
                .isEqualTo("year");
        assertThat(admin.get("/api/holidays/2026/versions").json()).hasSize(1);
    }

    private void asksFor(Client client, ObjectNode input, String field) {
        Reply reply = client.send("PUT", "/api/holidays/2026", input.toString());
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("field").asText()).as(reply.body()).isEqualTo(field);
    }

    @Test
    void oneDayIsCorrectedWithItsNoticeAndReason() {
        Client admin = as("holidayadmin");
        publish(admin, notice());
        String day = YEAR + "/days/2027-03-03";
        JsonNode preview = admin.post(day + "/preview", correction("off")).json();
        assertThat(preview.path("changes").get(0).path("was").asText()).isEqualTo("工作日");
        assertThat(preview.path("changes").get(0).path("becomes").asText()).isEqualTo("放假");

        Reply corrected =
                admin.send("PUT", day + "?preview=" + preview.path("preview").asText(), correction("off"));

        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        assertThat(year(admin).path("days"))
                .filteredOn(each -> each.path("date").asText().equals("2027-03-03"))
                .singleElement()
                .satisfies(each -> assertThat(each.path("notice").asText()).isEqualTo("国发明电〔2026〕2号"));
        assertThat(year(admin).path("version").path("notices")).hasSize(2);
        assertThat(admin.send("PUT", day, correction("off"))
                        .json()
                        .path("message")
                        .asText())
                .contains("现在就是放假，不用更正");
        assertThat(admin.send("PUT", day, correction("ordinary")).status()).isEqualTo(200);
        assertThat(admin.send("PUT", YEAR + "/days/2027-03-33", correction("off"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void ofTwoWhoPublishAtOnceOneIsToldToLookAgain() {
        String token = as("holidayadmin")
                .post(YEAR + "/preview", notice())
                .json()
                .path("preview")
                .asText();
        List<CompletableFuture<Reply>> both = Stream.of("holidayadmin", "holidayadmin2")
                .map(this::as)
                .map(admin ->
                        CompletableFuture.supplyAsync(() -> admin.send("PUT", YEAR + "?preview=" + token, notice())))
                .toList();
        List<Reply> replies = both.stream().map(CompletableFuture::join).toList();

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 400);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 400)
                .singleElement()
                .satisfies(reply -> assertThat(reply.body()).contains("预览以后放假安排又有变动"));
        assertThat(as("holidayadmin").get(YEAR + "/versions").json()).hasSize(1);
    }

    /** What cannot be seen is no reason, and is stored nowhere. */
    @Test
    void invisibleCharactersAreNoAnswer() {
        Client admin = as("holidayadmin");
        String pasted = JSON.createObjectNode()
                .put("text", OfficialCalendar.notice(2027).replace("元旦", "元\u200b旦"))
                .toString();
        assertThat(publish(admin, pasted).status()).isEqualTo(200);
        String day = YEAR + "/days/2027-03-03";
        for (String nothing : List.of("\\u0000", "\\u200b", "\\u3164", "\\ufeff", "\\u00a0 ")) {
            Reply reply = admin.send("PUT", day, correction("off").replace("增加一天", nothing));
            assertThat(reply.status()).as(nothing).isEqualTo(400);
            assertThat(reply.json().path("field").asText()).isEqualTo("reason");
        }
        assertThat(admin.send("PUT", day, correction("off").replace("纪念日", "\\u200b"))
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("holiday");
        assertThat(admin.send("PUT", day, correction("off").replace("增加一天", "增加\\u200b一天"))
                        .status())
                .isEqualTo(200);
        assertThat(year(admin).path("version").path("reason").asText()).isEqualTo("增加一天");
    }

    @Test
    void twoCorrectionsAtOnceLoseNothing() {
        publish(as("holidayadmin"), notice());
        List<CompletableFuture<Reply>> both = Stream.of("2027-03-03", "2027-03-04")
                .map(day -> CompletableFuture.supplyAsync(
                        () -> as("holidayadmin").send("PUT", YEAR + "/days/" + day, correction("off"))))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join).toList())
                .extracting(Reply::status)
                .containsExactly(200, 200);
        assertThat(year(as("holidayadmin")).path("days"))
                .extracting(day -> day.path("date").asText())
                .contains("2027-03-03", "2027-03-04")
                .hasSize(36);
    }

    @Test
    void theClockCannotBeMovedOutsideTheLocalProfile() {
        assertThat(as("holidayoffice").get("/api/drill").status()).isEqualTo(404);
        assertThat(as("holidayoffice")
                        .post("/api/drill/advance", "{\"days\":1}")
                        .status())
                .isEqualTo(404);
        assertThat(as("holidayoffice").get("/api/me").json().get("drill").asBoolean())
                .isFalse();
    }

    private static Reply publish(Client client, String notice) {
        String token =
                client.post(YEAR + "/preview", notice).json().path("preview").asText();
        return client.send("PUT", YEAR + "?preview=" + token, notice);
    }

    private static JsonNode year(Client client) {
        return client.get(YEAR).json();
    }

    private static String notice() {
        return JSON.createObjectNode()
                .put("text", OfficialCalendar.notice(2027))
                .toString();
    }

    private static String correction(String kind) {
        return JSON.createObjectNode()
                .put("kind", kind)
                .put("holiday", "纪念日")
                .put("number", "国发明电〔2026〕2号")
                .put("name", "国务院关于调休放假的通知")
                .put("issuedOn", "2026-11-12")
                .put("reason", "增加一天")
                .toString();
    }
}
