package cn.safecommunity.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.endorsement.ApplicationDriver;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Score sheets through the application's own door: saved row by row, by whom they belong to, seen when it is time. */
class SheetsOverHttpTest extends OnSiteSheets {

    private static final String LEADER = ApplicationDriver.ASSESSORS.get(0);
    private static final String SECOND = ApplicationDriver.ASSESSORS.get(1);
    private static final String THIRD = ApplicationDriver.ASSESSORS.get(2);

    @Autowired
    private Sheets sheets;

    private Reply read(String person) {
        return as(person).get(address(""));
    }

    private Reply save(String person, String rows) {
        return as(person).send("PUT", address(""), "{\"since\":0,\"rows\":[" + rows + "]}");
    }

    private static String row(int indicator, int version, String marks) {
        return "{\"indicator\":%d,\"version\":%d,\"marks\":\"%s\",\"remark\":\"\",\"evidence\":[]}"
                .formatted(indicator, version, marks);
    }

    private Reply sign(String person) {
        return sign(person, seen(person));
    }

    private Reply sign(String person, String seen) {
        return as(person).send("POST", address("/signature"), "{\"remark\":\"总体较好\",\"seen\":" + seen + "}");
    }

    private Reply complete(String person) {
        return complete(person, seen(person));
    }

    private Reply complete(String person, String seen) {
        return as(person)
                .send(
                        "POST",
                        "/engine-rest/task/" + driver.taskIdOf("assessOnSite", person) + "/complete",
                        "{\"variables\":{\"opinion\":{\"value\":\"评定组意见\"},\"seen\":{\"value\":" + seen + "}}}");
    }

    private String seen(String person) {
        return "\"" + read(person).json().at("/version").asText() + "\"";
    }

    /** Two windows of an expert, or two colleagues of an office: one sends what the other has just changed. */
    @Test
    void nobodySendsASheetThatWasChangedSinceTheySawIt() {
        driver.fill(LEADER, "110.00", false);
        driver.fill(SECOND, "110.00", false);
        String before = seen(SECOND);
        String leaders = seen(LEADER);
        int version = read(SECOND).json().at("/version").asInt();
        assertThat(save(SECOND, row(1, version, "ddd")).status()).isEqualTo(200);
        assertThat(save(LEADER, row(1, version, "ddd")).status()).isEqualTo(200);

        Reply late = complete(SECOND, before);
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.json().at("/field").asText()).isEqualTo("seen");
        assertThat(late.json().at("/message").asText()).contains("评定表又改动过", "保存");
        assertThat(sign(LEADER, leaders).json().at("/field").asText()).isEqualTo("seen");
        for (String nothing : List.of("null", "\"\"")) {
            assertThat(complete(SECOND, nothing).json().at("/field").asText()).isEqualTo("seen");
            assertThat(sign(LEADER, nothing).json().at("/field").asText()).isEqualTo("seen");
        }
        assertThat(sign(LEADER).status()).isEqualTo(200);
        assertThat(complete(SECOND).status()).isEqualTo(204);
    }

    @Test
    void anEmptySheetShowsTheSetAndWhatIsAnAssumption() {
        JsonNode sheet = read(SECOND).json();
        assertThat(sheet.at("/mayEdit").asBoolean()).isTrue();
        assertThat(sheet.at("/version").asInt()).isZero();
        assertThat(sheet.at("/set/indicators")).hasSize(50);
        assertThat(sheet.at("/set/indicators/4/assumed").asBoolean()).isTrue();
        assertThat(sheet.at("/set/assumption").asText()).contains("未见正式文本");
        assertThat(sheet.at("/score/total").decimalValue()).isZero();
        assertThat(sheet.at("/evidence/0/kind").asText()).isEqualTo("material");
    }

    @Test
    void anotherComputerGoesOnWhereThisOneStopped() {
        Reply saved = save(SECOND, row(1, 0, "ab-") + "," + row(7, 0, "ccd"));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(saved.json().at("/version").asInt()).isEqualTo(1);
        assertThat(saved.json().at("/savedAt").asText()).isNotEmpty();

        JsonNode elsewhere = read(SECOND).json();
        assertThat(elsewhere.at("/rows")).hasSize(2);
        assertThat(elsewhere.at("/rows/0/marks").asText()).isEqualTo("ab-");
        assertThat(elsewhere.at("/score/total").decimalValue()).isEqualByComparingTo("2.04");
        assertThat(elsewhere.at("/score/missing")).hasSize(49);
    }

    @Test
    void rowsOfTwoWindowsDoNotDisturbEachOther() {
        save(SECOND, row(1, 0, "aaa"));
        Reply other = save(SECOND, row(2, 0, "bbb"));
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.json().at("/rows"))
                .as("rows the second window has not seen")
                .hasSize(2);
    }

    @Test
    void theSecondToChangeARowIsToldAndNothingIsLost() {
        save(SECOND, row(1, 0, "aaa"));
        Reply late = save(SECOND, row(1, 0, "bbb") + "," + row(2, 0, "ccc"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().at("/message").asText()).startsWith("第 1 项刚才在另一台电脑或另一个窗口改过");
        assertThat(late.json().at("/rows/0/marks").asText()).isEqualTo("aaa");
        assertThat(read(SECOND).json().at("/rows")).hasSize(1);

        assertThat(save(SECOND, row(1, 1, "bbb") + "," + row(2, 0, "ccc")).status())
                .isEqualTo(200);
        assertThat(read(SECOND).json().at("/rows/0/marks").asText()).isEqualTo("bbb");
    }

    @Test
    void ofFourWindowsThatSaveARowAtTheSameMomentOneWinsAndTheOthersAreTold() throws Exception {
        List<String> marks = List.of("aaa", "bbb", "ccc", "ddd");
        ExecutorService windows = Executors.newFixedThreadPool(marks.size());
        try {
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> reply : windows.invokeAll(marks.stream()
                    .<Callable<Reply>>map(each -> () -> save(SECOND, row(1, 0, each)))
                    .toList())) {
                replies.add(reply.get());
            }
            assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409, 409, 409);
            String kept = read(SECOND).json().at("/rows/0/marks").asText();
            assertThat(replies)
                    .allSatisfy(
                            reply -> assertThat(reply.json().at("/rows/0/marks").asText())
                                    .isEqualTo(kept));
        } finally {
            windows.shutdown();
        }
    }

    @Test
    void aSaveWhoseAnswerGotLostCanBeRepeated() {
        save(SECOND, row(1, 0, "aaa"));
        Reply again = save(SECOND, row(1, 0, "aaa"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().at("/version").asInt()).isEqualTo(1);
    }

    @Test
    void onlyWhoseSheetItIsSavesIt() {
        assertThat(save("province-examiner", row(1, 0, "aaa")).status()).isEqualTo(403);
        assertThat(save(person("sheet-stranger", "county-610921-examiner"), row(1, 0, "aaa"))
                        .status())
                .isEqualTo(404);
        save(SECOND, row(1, 0, "aaa"));
        assertThat(read(THIRD).json().at("/rows")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "51 | aaa | indicator | 第 51 项不在这份评定表上",
                "3 | aae | marks | 等级只能是 a、b、c、d",
                "3 | aaaa | marks | 等级只能是 a、b、c、d"
            })
    void refusesWhatIsNoGradeOfTheSheet(int indicator, String marks, String field, String text) {
        Reply refused = save(SECOND, row(indicator, 0, marks));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/field").asText()).isEqualTo(field);
        assertThat(refused.json().at("/message").asText()).contains(text);
    }

    @Test
    void pointsToFilesOfTheCaseOnly() {
        long file = read(SECOND).json().at("/evidence/0/id").asLong();
        String row =
                "{\"indicator\":1,\"version\":0,\"marks\":\"aaa\",\"remark\":\"见台账\",\"evidence\":[{\"kind\":\"material\",\"id\":%d}]}";
        assertThat(save(SECOND, row.formatted(file)).status()).isEqualTo(200);
        assertThat(read(SECOND).json().at("/rows/0/evidence/0/id").asLong()).isEqualTo(file);

        Reply strange = save(SECOND, row.formatted(999_999_999L).replace("\"version\":0", "\"version\":1"));
        assertThat(strange.status()).isEqualTo(400);
        assertThat(strange.json().at("/field").asText()).isEqualTo("evidence");
    }

    @Test
    void nobodySeesAnotherSheetBeforeAllHaveSigned() {
        driver.fill(SECOND, "101.00", false);
        driver.finish(SECOND);
        assertThat(as(THIRD).get(address("/compare")).status()).isEqualTo(403);
        assertThat(as(THIRD).get(address("") + "&owner=" + SECOND).status()).isEqualTo(403);
        assertThat(as("province-examiner").get(address("/compare")).status()).isEqualTo(403);
        assertThat(as("province-examiner").get("/api/cases/" + caseId).json().at("/assessments"))
                .isEmpty();

        driver.fill(THIRD, "99.98", false);
        assertThat(sign(THIRD).status()).isEqualTo(200);
        JsonNode own = as(THIRD).get(address("/compare")).json();
        assertThat(own.at("/sheets")).hasSize(1);
        assertThat(own.at("/waitingFor").asInt()).isEqualTo(1);
        assertThat(own.at("/team/total").decimalValue()).isEqualByComparingTo("99.98");
        assertThat(as(THIRD).get(address("") + "&owner=" + SECOND).status()).isEqualTo(403);

        driver.fill(LEADER, "101.00", false);
        assertThat(sign(LEADER).status()).isEqualTo(200);
        JsonNode compared = as(THIRD).get(address("/compare")).json();
        assertThat(compared.at("/sheets")).hasSize(3);
        assertThat(compared.at("/waitingFor").asInt()).isZero();
        assertThat(as(THIRD).get(address("") + "&owner=" + SECOND).status()).isEqualTo(200);
        assertThat(as("province-examiner").get(address("/compare")).status()).isEqualTo(403);
    }

    @Test
    void showsHowFarGradesLieApart() {
        for (String person : ApplicationDriver.ASSESSORS) {
            driver.fill(person, person.equals(THIRD) ? "45.00" : "150.00", false);
            sign(person);
        }
        JsonNode compared = as(LEADER).get(address("/compare")).json();
        assertThat(compared.at("/lines")).hasSize(50);
        assertThat(compared.at("/lines/0/marks")).hasSize(3);
        assertThat(compared.at("/lines").findValues("apart"))
                .anyMatch(apart -> apart.get(0).asInt() == 2);
    }

    @Test
    void theLeaderFinishesLastInViewOfTheDifferences() {
        driver.fill(LEADER, "110.00", false);
        Reply unsigned = complete(LEADER);
        assertThat(unsigned.status()).isEqualTo(400);
        assertThat(unsigned.body()).contains("您是评定组组长", "先签署您自己的评定表");

        sign(LEADER);
        assertThat(complete(LEADER).body()).contains("还有 2 位专家没有签署");
        for (String person : List.of(SECOND, THIRD)) {
            driver.fill(person, "110.00", false);
            assertThat(complete(person).status()).isEqualTo(204);
        }
        assertThat(complete(LEADER).status()).isEqualTo(204);
        assertThat(driver.openTasks()).doesNotContain("assessOnSite");
        assertThat(as("province-examiner").get(address("/compare")).json().at("/sheets"))
                .hasSize(3);
    }

    @Test
    void anIncompleteSheetKeepsItsTaskOpen() {
        save(SECOND, row(1, 0, "aaa"));
        Reply refused = complete(SECOND);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("评定表还有 49 项没有评完：第 2、3、4");
    }

    @Test
    void aClientCannotSayTheTotal() {
        driver.fill(SECOND, "90.00", false);
        Reply refused = as(SECOND)
                .send(
                        "POST",
                        "/engine-rest/task/" + driver.taskIdOf("assessOnSite", SECOND) + "/complete",
                        "{\"variables\":{\"opinion\":{\"value\":\"好\"},\"total\":{\"value\":\"150\"}}}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("total");
    }

    @Test
    void whatIsSignedStaysAsItIs() {
        SheetKey key = driver.fill(THIRD, "90.00", false);
        sign(THIRD);
        save(SECOND, row(1, 0, "aaa"));
        Reply late = save(THIRD, row(1, 1, "ddd"));
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.json().at("/message").asText()).contains("已经签署，不能再改");
        assertThat(read(THIRD).json().at("/mayEdit").asBoolean()).isFalse();
        for (String sql : List.of(
                "UPDATE score_sheet SET total = 150 WHERE case_id = ? AND owner = ?",
                "UPDATE score_row SET marks = 'aaa' WHERE sheet_id = (SELECT id FROM score_sheet WHERE case_id = ? AND owner = ?)",
                "UPDATE score_row r SET sheet_id = s.id, indicator = 98 FROM score_sheet s, score_sheet another"
                        + " WHERE s.case_id = ? AND s.owner = ? AND another.case_id = s.case_id AND another.id <> s.id"
                        + " AND r.sheet_id = another.id",
                "INSERT INTO score_row SELECT id, 99, 1, 'aaa', '' FROM score_sheet WHERE case_id = ? AND owner = ?",
                "DELETE FROM score_row WHERE sheet_id = (SELECT id FROM score_sheet WHERE case_id = ? AND owner = ?)",
                "INSERT INTO score_evidence SELECT id, 1, 'material', 1 FROM score_sheet WHERE case_id = ? AND owner = ?")) {
            assertThatThrownBy(() -> jdbc.sql(sql).params(key.caseId(), THIRD).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("the sheet is signed");
        }
    }

    @Test
    void aFurtherRoundHasTheEarlierOneBesideIt() {
        driver.assess("80.00", false);
        as("community-610902104")
                .send(
                        "POST",
                        "/engine-rest/task/" + driver.taskId("rectify") + "/complete",
                        "{\"variables\":{\"opinion\":{\"value\":\"已整改\"}}}");
        JsonNode second = read(SECOND).json();
        assertThat(second.at("/round").asInt()).isEqualTo(2);
        assertThat(second.at("/rows")).isEmpty();
        assertThat(second.at("/earlier/label").asText()).isEqualTo("现场评定第 1 轮");
        assertThat(second.at("/earlier/score/total").decimalValue()).isEqualByComparingTo("80");
        assertThat(second.at("/earlier/rows")).hasSize(50);
    }

    @Test
    void anAssessmentKeepsTheSetItBeganWith() {
        jdbc.sql("UPDATE assessment SET indicator_set = 'national-45' WHERE case_id = ?")
                .param(caseId)
                .update();
        sheets.begin(caseId, SheetKind.ON_SITE);
        assertThat(read(SECOND).json().at("/set/key").asText()).isEqualTo("national-45");
        assertThat(save(SECOND, row(46, 0, "aaa")).status()).isEqualTo(400);
    }

    @Test
    void refusesAKindThatIsNone() {
        Reply refused = as(SECOND).get("/api/sheets?case=" + caseId + "&kind=other");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/field").asText()).isEqualTo("kind");
    }
}
