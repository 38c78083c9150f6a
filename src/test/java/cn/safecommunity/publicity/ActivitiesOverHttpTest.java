package cn.safecommunity.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.HttpTest;
import cn.safecommunity.material.SampleMaterials;
import cn.safecommunity.policy.Policy;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Activities over REST: entered by whoever held them, struck out with a reason, read by the superiors. */
class ActivitiesOverHttpTest extends HttpTest {

    private static final String COUNTY = "610925";
    private static final String EXAMINER = "county-610925-examiner";
    private static final String UNIT = "610925101";

    @Autowired
    private Mobilisations mobilisations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Policy policy;

    private Reply enter(
            String person, String organisation, String kind, String day, String participants, String summary) {
        return as(person).post("/api/activities", """
                        {"organisation": "%s", "kind": "%s", "heldOn": "%s", "place": "县会议中心", "form": "视频会议",
                         "participants": %s, "summary": "%s"}""".formatted(organisation, kind, day, participants, summary));
    }

    private JsonNode find(String person, String organisation, String summary) {
        for (int page = 1; ; page++) {
            JsonNode all = as(person)
                    .get("/api/activities?organisation=" + organisation + "&page=" + page)
                    .json()
                    .get("activities");
            for (JsonNode held : all) {
                if (held.get("summary").asText().equals(summary)) {
                    return held;
                }
            }
            if (all.isEmpty()) {
                throw new AssertionError("No activity " + summary);
            }
        }
    }

    @Test
    void theMobilisationOfACountyIsAFactUntilItIsStruckOut() {
        assertThat(enter(EXAMINER, COUNTY, "mobilisation", "2008-05-10", "120", "动员一")
                        .status())
                .isEqualTo(201);
        assertThat(mobilisations
                        .between(LocalDate.of(2008, 5, 1), LocalDate.of(2008, 5, 31))
                        .get(COUNTY))
                .isEqualTo(new Mobilisations.Mobilisation(COUNTY, LocalDate.of(2008, 5, 10), "视频会议", 120));
        assertThat(mobilisations.between(LocalDate.of(2008, 6, 1), LocalDate.of(2008, 6, 30)))
                .doesNotContainKey(COUNTY);
        long id = find(EXAMINER, COUNTY, "动员一").get("id").asLong();
        String strike = "/api/activities/" + id + "/strike";
        assertThat(as(EXAMINER)
                        .post(strike, "{\"reason\": \" \"}")
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("reason");
        assertThat(as("city-office").post(strike, "{\"reason\": \"重复\"}").status())
                .isEqualTo(403);
        assertThat(as("county-610902-examiner")
                        .post(strike, "{\"reason\": \"重复\"}")
                        .status())
                .isEqualTo(404);
        assertThat(as(EXAMINER).post(strike, "{\"reason\": \"日期写错\"}").status()).isEqualTo(204);
        assertThat(as(EXAMINER).post(strike, "{\"reason\": \"日期写错\"}").status()).isEqualTo(400);
        assertThat(find(EXAMINER, COUNTY, "动员一").at("/struck/reason").asText()).isEqualTo("日期写错");
        assertThat(mobilisations.between(LocalDate.of(2008, 5, 1), LocalDate.of(2008, 5, 31)))
                .doesNotContainKey(COUNTY);
    }

    @Test
    void whatAUnitHeldIsSeenWithItsCountyAndTheCity() {
        assertThat(enter("community-" + UNIT, UNIT, "contest", "2008-09-01", "60", "知识竞赛")
                        .status())
                .isEqualTo(201);
        assertThat(find(EXAMINER, COUNTY, "知识竞赛").get("kindName").asText()).isEqualTo("安全知识竞赛");
        assertThat(find("city-office", "610900", "知识竞赛").get("mayStrike").asBoolean())
                .isFalse();
    }

    @Test
    void itsOwnPeopleAddFilesAndWhoeverSeesItOpensThem() {
        enter(EXAMINER, COUNTY, "media", "2008-10-01", "300", "附件一");
        String files =
                "/api/activities/" + find(EXAMINER, COUNTY, "附件一").get("id").asLong() + "/files";
        person("activity-colleague", EXAMINER);
        person("activity-outsider", "county-610902-examiner");
        byte[] pdf = SampleMaterials.pdf();
        Reply added = loggedIn(EXAMINER).upload(files, "C:\\照片\\通知.jpg", pdf);
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.json().get("fileName").asText()).isEqualTo("通知.jpg.pdf");
        assertThat(as("activity-colleague")
                        .upload(files, "通知.jpg.pdf", pdf)
                        .json()
                        .get("fileName")
                        .asText())
                .isEqualTo("通知.jpg（2）.pdf");
        assertThat(as("city-office").upload(files, "通知.pdf", pdf).status()).isEqualTo(403);
        assertThat(as("county-610925-leader").upload(files, "通知.pdf", pdf).status())
                .isEqualTo(403);
        assertThat(as("activity-outsider").upload(files, "通知.pdf", pdf).status())
                .isEqualTo(404);
        Reply page = as(EXAMINER)
                .upload(files, "通知.pdf", "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.json().get("field").asText()).isEqualTo("file");
        assertThat(find("city-office", "610900", "附件一").get("files")).hasSize(2);

        String file = "/api/activity-files/" + added.json().get("id").asLong();
        Reply content = as("activity-colleague").get(file + "/content");
        assertThat(content.body()).isEqualTo(new String(pdf, StandardCharsets.US_ASCII));
        assertThat(content.header("Content-Disposition")).startsWith("attachment;");
        assertThat(as("city-leader").get(file).json().get("pdf").asBoolean()).isFalse();
        assertThat(as(EXAMINER).get(file + "/pdf").body()).contains("本身就是 PDF");
        assertThat(as(EXAMINER).get(file + "/preview").status()).isEqualTo(400);
        for (String way : List.of("", "/content", "/preview", "/pdf")) {
            assertThat(as("activity-outsider").get(file + way).status()).as(way).isEqualTo(404);
            assertThat(as("community-" + UNIT).get(file + way).status()).as(way).isEqualTo(404);
            assertThat(anybody().get(file + way).status()).as(way).isEqualTo(401);
        }
        person("activity-outsider", EXAMINER);
        assertThat(as("activity-outsider").get(file + "/content").status()).isEqualTo(200);
    }

    @Test
    void aStruckActivityTakesNoFilesAndKeepsThoseItHas() {
        enter(EXAMINER, COUNTY, "media", "2008-10-02", "300", "附件二");
        long id = find(EXAMINER, COUNTY, "附件二").get("id").asLong();
        String files = "/api/activities/" + id + "/files";
        Reply photo = as(EXAMINER).upload(files, "照片.jpg", SampleMaterials.image("jpg"));
        assertThat(photo.status()).as(photo.body()).isEqualTo(201);
        as(EXAMINER).post("/api/activities/" + id + "/strike", "{\"reason\": \"重复\"}");
        Reply late = as(EXAMINER).upload(files, "照片.jpg", SampleMaterials.image("jpg"));
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.body()).contains("已经作废");
        Reply struck = as(EXAMINER)
                .post("/api/activity-files/" + photo.json().get("id").asLong() + "/strike", "{\"reason\": \"不宜公开\"}");
        assertThat(struck.status()).isEqualTo(400);
        assertThat(struck.body()).contains("附件不用再作废");
        Reply shown = as("city-office")
                .get("/api/activity-files/" + photo.json().get("id").asLong() + "/preview");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
    }

    @Test
    void itsOwnPeopleStrikeAFileOutAndNobodyElseOpensIt() {
        enter(EXAMINER, COUNTY, "media", "2008-10-04", "300", "附件四");
        long id = find(EXAMINER, COUNTY, "附件四").get("id").asLong();
        person("activity-colleague-2", EXAMINER);
        person("activity-outsider-2", "county-610902-examiner");
        person("activity-city-2", "city-office");
        long photo = as(EXAMINER)
                .upload("/api/activities/" + id + "/files", "学生.jpg", SampleMaterials.image("jpg"))
                .json()
                .get("id")
                .asLong();
        String file = "/api/activity-files/" + photo;
        String why = "{\"reason\": \"拍到未成年人正脸\"}";
        assertThat(as("activity-outsider-2").post(file + "/strike", why).status())
                .isEqualTo(404);
        assertThat(as("community-" + UNIT).post(file + "/strike", why).status()).isEqualTo(404);
        for (String reader : List.of("activity-city-2", "county-610925-leader")) {
            assertThat(as(reader).post(file + "/strike", why).status())
                    .as(reader)
                    .isEqualTo(403);
        }
        assertThat(anybody().post(file + "/strike", why).status()).isEqualTo(401);
        Reply without = as(EXAMINER).post(file + "/strike", "{\"reason\": \"\u200b\"}");
        assertThat(without.json().get("field").asText()).isEqualTo("reason");
        assertThat(as("activity-city-2").get(file + "/preview").status()).isEqualTo(200);

        assertThat(as("activity-colleague-2").post(file + "/strike", why).status())
                .isEqualTo(204);
        assertThat(as(EXAMINER).post(file + "/strike", why).body()).contains("这个附件已经作废");
        JsonNode seen = find("activity-city-2", "610900", "附件四").get("files").get(0);
        assertThat(seen.get("fileName").asText()).isEqualTo("学生.jpg");
        assertThat(seen.at("/struck/reason").asText()).isEqualTo("拍到未成年人正脸");
        assertThat(seen.at("/struck/by").asText()).contains("activity-colleague-2");
        assertThat(seen.at("/struck/at").asText()).isNotEmpty();
        for (String way : List.of("/content", "/preview", "/pdf")) {
            Reply refused = as("activity-city-2").get(file + way);
            assertThat(refused.status()).as(way).isEqualTo(403);
            assertThat(refused.body()).contains("已由登记单位作废");
        }
        assertThat(as(EXAMINER).get(file + "/content").status()).isEqualTo(200);
        person("activity-city-2", EXAMINER);
        assertThat(as("activity-city-2").get(file + "/content").status())
                .as("the second hat is one of its own people")
                .isEqualTo(200);
        assertThatThrownBy(() -> jdbc.sql("UPDATE activity_file SET struck_for = NULL, struck_by = NULL,"
                                + " struck_at = NULL WHERE id = ?")
                        .param(photo)
                        .update())
                .hasMessageContaining("activity_file");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM activity_file WHERE id = ?")
                        .param(photo)
                        .update())
                .hasMessageContaining("activity_file");
    }

    @Test
    void anActivityHoldsSoManyFilesAndNoMore() {
        enter(EXAMINER, COUNTY, "media", "2008-10-03", "300", "附件三");
        long id = find(EXAMINER, COUNTY, "附件三").get("id").asLong();
        jdbc.sql("""
                        INSERT INTO activity_file (activity, file_name, media_type, size, sha256, content, added_by, added_at)
                        SELECT ?, n || '.pdf', 'application/pdf', 1, '', ''::bytea, 'activity-test', now()
                        FROM generate_series(1, ?) n""").params(id, policy.materialQuota().activityFiles()).update();
        Reply full = as(EXAMINER).upload("/api/activities/" + id + "/files", "照片.jpg", SampleMaterials.image("jpg"));
        assertThat(full.status()).isEqualTo(400);
        assertThat(full.json().get("message").asText()).contains("最多存 20 个附件");
        jdbc.sql("UPDATE activity_file SET struck_for = '重复', struck_by = 'activity-test', struck_at = now()"
                        + " WHERE activity = ? AND file_name = '1.pdf'")
                .param(id)
                .update();
        assertThat(as(EXAMINER)
                        .upload("/api/activities/" + id + "/files", "照片.jpg", SampleMaterials.image("jpg"))
                        .status())
                .as("what is struck out is not counted")
                .isEqualTo(201);
        jdbc.sql("""
                        INSERT INTO activity_file (activity, file_name, media_type, size, sha256, content, added_by, added_at,
                            struck_for, struck_by, struck_at)
                        SELECT ?, '又' || n || '.pdf', 'application/pdf', 1, '', ''::bytea, 'activity-test', now(),
                            '重复', 'activity-test', now()
                        FROM generate_series(1, 2 * ?) n""").params(id, policy.materialQuota().activityFiles()).update();
        jdbc.sql("UPDATE activity_file SET struck_for = '重复', struck_by = 'activity-test', struck_at = now()"
                        + " WHERE activity = ? AND struck_for IS NULL AND file_name = '2.pdf'")
                .param(id)
                .update();
        Reply endless = as(EXAMINER).upload("/api/activities/" + id + "/files", "照片.jpg", SampleMaterials.image("jpg"));
        assertThat(endless.status()).as("nor does it go on for ever").isEqualTo(400);
        assertThat(endless.body()).contains("作废的附件太多");
    }

    @ParameterizedTest
    @CsvSource({
        "county-610925-leader, 610925, mobilisation, 403",
        "county-610902-examiner, 610925, mobilisation, 403",
        "city-office, 610925, media, 403",
        "community-610925101, 610925, media, 403",
        "county-610925-examiner, 610925101, media, 403",
        "community-610925101, 610925101, mobilisation, 400"
    })
    void isEnteredByWhoeverHeldIt(String person, String organisation, String kind, int status) {
        assertThat(enter(person, organisation, kind, "2008-05-10", "1", "不应登记").status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "party, 2008-05-10, 1, kind",
        "media, 0001-01-01, 1, heldOn",
        "media, 2999-01-01, 1, heldOn",
        "media, 2008-05-10, 1.5, participants",
        "media, 2008-05-10, -1, participants",
        "media, 2008-05-10, 99999999999, participants"
    })
    void refusesWhatIsNotPlausibleWithItsField(String kind, String day, String participants, String field) {
        Reply refused = enter(EXAMINER, COUNTY, kind, day, participants, "不应登记");
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().get("field").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "community-610925101, 610925, 404",
        "county-610902-examiner, 610925, 404",
        "assessor, 610925, 404",
        "city-examiner, 610925, 200",
        "community-610925101, 610925101, 200"
    })
    void isReadByItsSuperiors(String person, String organisation, int status) {
        assertThat(as(person)
                        .get("/api/activities?organisation=" + organisation)
                        .status())
                .isEqualTo(status);
    }
}
