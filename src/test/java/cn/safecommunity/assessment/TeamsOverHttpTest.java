package cn.safecommunity.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.AtOnce;
import cn.safecommunity.HttpTest;
import cn.safecommunity.InventedUnits;
import cn.safecommunity.Statements;
import cn.safecommunity.endorsement.ApplicationDriver;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An expert falls ill: the authority that named the team puts another one in that place, and the assessment goes on. */
class TeamsOverHttpTest extends HttpTest {

    private static final String SECOND = ApplicationDriver.ASSESSORS.get(1);
    private static final String OTHER = "assessor-3";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    private long caseId;

    @BeforeEach
    void bringATeamOnSite() {
        driver.prepare();
        caseId = driver.onSite();
    }

    private Reply replace(String user, String assessor, String replacement, String reason) {
        return as(user).send(
                        "PUT",
                        "/api/teams/" + caseId + "/" + assessor,
                        "{\"replacement\":\"%s\",\"reason\":\"%s\"}".formatted(replacement, reason));
    }

    private int casesOf(String user) {
        return as(user).get("/api/casefiles/" + caseId).status();
    }

    @Test
    void theAuthorityReplacesAnExpertAndTheAssessmentGoesOn() {
        driver.fill(SECOND, "60.00", false);
        assertThat(replace("province-examiner", SECOND, OTHER, "因病不能到场").status())
                .isEqualTo(204);

        assertThat(casesOf(SECOND)).isEqualTo(404);
        assertThat(casesOf(OTHER)).isEqualTo(200);
        driver.fill(OTHER, "112.50", false);
        driver.finish(OTHER);
        driver.fill(ApplicationDriver.ASSESSORS.get(2), "112.50", false);
        driver.finish(ApplicationDriver.ASSESSORS.get(2));
        driver.fill(ApplicationDriver.ASSESSORS.get(0), "112.50", false);
        driver.finish(ApplicationDriver.ASSESSORS.get(0));
        driver.fire("noticePeriod");
        assertThat(driver.openTasks()).containsExactly("confer");
        JsonNode file = as("province-examiner").get("/api/cases/" + caseId).json();
        assertThat(file.get("record").toString()).contains("评定组更换专家：", "因病不能到场");
        assertThat(as("community-" + ApplicationDriver.COMMUNITY)
                        .get("/api/cases/" + caseId)
                        .json()
                        .get("record")
                        .toString())
                .contains("评定组更换了一名专家", "因病不能到场")
                .doesNotContain("评定组更换专家：");
        assertThat(file.get("record").toString()).contains("评定组平均 112.50 分");
    }

    @Test
    void theAuthoritySeesItsTeams() {
        JsonNode teams = as("province-examiner").get("/api/teams").json();
        assertThat(teams).hasSize(1);
        assertThat(teams.at("/0/members")).hasSize(3);
        assertThat(teams.at("/0/candidates").findValuesAsText("userId"))
                .contains(OTHER)
                .doesNotContain("assessor", "assessor-2", SECOND);
        driver.fill(SECOND, "112.50", false);
        driver.finish(SECOND);
        assertThat(as("province-examiner")
                        .get("/api/teams")
                        .json()
                        .at("/0/members")
                        .findValuesAsText("stateName"))
                .containsExactly("评定中", "已提交", "评定中");
    }

    /** What is known of an expert outlives the post and the account. */
    @Test
    void whoHasLeftThePostOrTheAccountIsOfferedToNobodyAndStaysInTheTeam() {
        String lapsed = expert("teams-lapsed");
        String disabled = expert("teams-disabled");
        assertThat(offered()).contains(lapsed, disabled);
        identity.deleteMembership(lapsed, "assessor");
        person(lapsed, "city-member-finance");
        assertThat(as(administrator("teams-admin"))
                        .send("PUT", "/api/accounts/" + disabled + "/disabled", "{\"reason\":\"调离\"}")
                        .status())
                .isEqualTo(204);
        assertThat(offered()).contains(OTHER).doesNotContain(lapsed, disabled);
        assertThat(as("province-examiner").get("/api/assessors?case=" + caseId).body())
                .contains(OTHER)
                .doesNotContain(lapsed, disabled);
        for (String gone : List.of(lapsed, disabled)) {
            Reply refused = replace("province-examiner", SECOND, gone, "因病");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body()).contains("不在专家名册中");
        }
        String first = ApplicationDriver.ASSESSORS.get(0);
        identity.deleteMembership(first, "assessor");
        assertThat(replace("province-examiner", SECOND, OTHER, "因病").status())
                .as("the one who has left meanwhile keeps nobody from replacing another one")
                .isEqualTo(204);
        assertThat(casesOf(first)).isEqualTo(200);
        identity.createMembership(first, "assessor");
    }

    private String expert(String user) {
        jdbc.sql(
                        "INSERT INTO assessor (user_id, unit, county_code) VALUES (?, '测试单位', '610921') ON CONFLICT DO NOTHING")
                .param(user)
                .update();
        return person(user, "assessor");
    }

    private List<String> offered() {
        return as("province-examiner")
                .get("/api/teams")
                .json()
                .at("/0/candidates")
                .findValuesAsText("userId");
    }

    @Test
    void aSecondTeamCostsTheListNothing() {
        Client province = as("province-examiner");
        province.get("/api/teams");
        long one = Statements.of(() -> province.get("/api/teams"));
        String unit = InventedUnits.code("610902");
        driver.invent(unit, "第二评定组镇");
        driver.register(unit);
        driver.apply(unit, "provincial");
        driver.review("county", "approve");
        driver.review("city", "approve");
        driver.name("province-examiner", "accept");
        assertThat(province.get("/api/teams").json()).hasSize(2);

        assertThat(Statements.of(() -> province.get("/api/teams"))).isEqualTo(one);
    }

    /** Whoever reads a list gives the connection to the database back. */
    @Test
    void theListIsReadMoreOftenThanThereAreConnections() {
        Client province = as("province-examiner");
        for (int turn = 0; turn < 12; turn++) {
            assertThat(province.get("/api/teams").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"county-610902-examiner", "city-examiner", "association-examiner", "expert-1"})
    void nobodyElseDoes(String user) {
        assertThat(as(user).get("/api/teams").json()).isEmpty();
        assertThat(replace(user, SECOND, OTHER, "理由").status()).isIn(403, 404);
        assertThat(casesOf(SECOND)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "expert-2, '', 因病, 请选择接替的专家",
        "expert-2, assessor-3, '', 请填写更换的原因",
        "expert-2, expert-3, 因病, 不能重复",
        "expert-2, assessor, 因病, 应当回避",
        "expert-2, nobody, 因病, 不在专家名册中",
        "assessor-4, assessor-3, 因病, 没有待办的评定"
    })
    void isToldWhatIsWrong(String assessor, String replacement, String reason, String words) {
        Reply reply = replace("province-examiner", assessor, replacement, reason);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains(words);
        assertThat(casesOf(SECOND)).isEqualTo(200);
    }

    /** Two of the authority that named the team. */
    @Test
    void ofTwoWhoReplaceOneExpertAtOnceTheSecondHearsIt() throws Exception {
        String fourth = expert("teams-fourth");
        Client examiner = as("province-examiner");
        Client colleague = as("province-examiner-2");
        String door = "/api/teams/" + caseId + "/" + SECOND;
        String body = "{\"replacement\":\"%s\",\"reason\":\"因病\"}";

        List<Reply> replies = AtOnce.whileHeld(
                dataSource,
                "SELECT 1 FROM case_assessor WHERE case_id = " + caseId + " FOR UPDATE",
                List.of(
                        () -> examiner.send("PUT", door, body.formatted(OTHER)),
                        () -> colleague.send("PUT", door, body.formatted(fourth))));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(204, 400);
        assertThat(jdbc.sql("SELECT assessor FROM case_assessor WHERE case_id = ?")
                        .param(caseId)
                        .query(String.class)
                        .list())
                .as("who is of the team has its tasks")
                .containsExactlyInAnyOrderElementsOf(
                        jdbc.sql("SELECT assignee_ FROM act_ru_task WHERE task_def_key_ = 'assessOnSite'")
                                .query(String.class)
                                .list());
    }

    /** Who leads the team signs while the others still assess. */
    @Test
    void whoSignsInTheMomentInWhichTheyAreReplacedDoesOneOrTheOther() throws Exception {
        String leader = ApplicationDriver.ASSESSORS.get(0);
        driver.fill(leader, "112.50", false);
        Client examiner = as("province-examiner");
        Client expert = as(leader);

        List<Reply> replies = AtOnce.whileHeld(
                dataSource,
                "SELECT pg_advisory_xact_lock(hashtextextended('team " + caseId + "', 0))",
                List.of(
                        () -> examiner.send(
                                "PUT",
                                "/api/teams/" + caseId + "/" + leader,
                                "{\"replacement\":\"" + OTHER + "\",\"reason\":\"因病\"}"),
                        () -> expert.post(
                                "/api/sheets/signature?case=" + caseId + "&kind=onSite",
                                "{\"remark\":\"达到标准\",\"seen\":\"1\"}")));

        assertThat(replies)
                .extracting(Reply::status)
                .filteredOn(status -> status < 300)
                .hasSize(1);
        assertThat(replies).extracting(Reply::status).doesNotContain(500);
    }

    @Test
    void whoHasSignedIsNotReplaced() {
        driver.fill(ApplicationDriver.ASSESSORS.get(0), "112.50", false);
        assertThat(as(ApplicationDriver.ASSESSORS.get(0))
                        .post(
                                "/api/sheets/signature?case=" + caseId + "&kind=onSite",
                                "{\"remark\":\"总体较好\",\"seen\":\"1\"}")
                        .status())
                .isEqualTo(200);
        assertThat(replace("province-examiner", ApplicationDriver.ASSESSORS.get(0), OTHER, "因病")
                        .body())
                .contains("已经签署评定表");
    }
}
