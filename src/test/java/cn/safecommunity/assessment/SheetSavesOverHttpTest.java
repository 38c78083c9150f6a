package cn.safecommunity.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.AtOnce;
import cn.safecommunity.Statements;
import cn.safecommunity.endorsement.ApplicationDriver;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a save of a row asks of the database, and what becomes of it when somebody is faster or may not save it any more. */
class SheetSavesOverHttpTest extends OnSiteSheets {

    private static final String EXPERT = ApplicationDriver.ASSESSORS.get(1);

    @Autowired
    private DataSource source;

    private Reply save(Client browser, int indicator, int version, String marks, String evidence) {
        String body =
                "{\"since\":0,\"rows\":[{\"indicator\":%d,\"version\":%d,\"marks\":\"%s\",\"remark\":\"\",\"evidence\":[%s]}]}";
        return browser.send("PUT", address(""), body.formatted(indicator, version, marks, evidence));
    }

    private Reply save(int indicator, int version, String marks) {
        return save(as(EXPERT), indicator, version, marks, "");
    }

    private JsonNode sheet() {
        return as(EXPERT).get(address("")).json();
    }

    @Test
    void aRowSavedByItselfAsksFourStatements() {
        Session browser = loggedIn(EXPERT);
        browser.get(address(""));
        for (int row = 1; row <= 3; row++) {
            int number = row;
            assertThat(Statements.asked(
                            () -> assertThat(save(browser, number, 0, "aaa", "").status())
                                    .isEqualTo(200)))
                    .as("row %d: the login, the place of the person, the sheet, and what is written", row)
                    .hasSize(4);
        }
        assertThat(sheet().at("/rows")).hasSize(3);
    }

    @Test
    void whatARowPointsToIsAskedOfTheCaseFileOnlyWhenItIsNew() {
        Session browser = loggedIn(EXPERT);
        JsonNode before = browser.get(address("")).json();
        String first = evidence(before, 0);
        String second = evidence(before, 1);
        assertThat(save(browser, 1, 0, "aaa", first + "," + second).status()).isEqualTo(200);
        assertThat(Statements.asked(() ->
                        assertThat(save(browser, 1, 1, "abc", second).status()).isEqualTo(200)))
                .hasSize(4);
        JsonNode row = sheet().at("/rows/0");
        assertThat(row.at("/marks").asText()).isEqualTo("abc");
        assertThat(row.at("/evidence")).hasSize(1);
        assertThat(row.at("/evidence/0/id").asLong())
                .isEqualTo(before.at("/evidence/1/id").asLong());
        assertThat(save(browser, 1, 2, "abc", first).status()).isEqualTo(200);
        assertThat(sheet().at("/rows/0/evidence/0/id").asLong())
                .isEqualTo(before.at("/evidence/0/id").asLong());
        assertThat(save(browser, 1, 3, "abc", "").status()).isEqualTo(200);
        assertThat(sheet().at("/rows/0/evidence")).isEmpty();
    }

    private static String evidence(JsonNode sheet, int place) {
        return "{\"kind\":\"material\",\"id\":%d}"
                .formatted(sheet.at("/evidence/" + place + "/id").asLong());
    }

    /** Another window saves a row, and is not done yet when this one begins. */
    @ParameterizedTest
    @CsvSource({"3, 200", "2, 409"})
    void whoIsSlowerGoesByWhatTheFasterHasSaved(int row, int status) throws Exception {
        save(1, 0, "aaa");
        Reply reply = whileSomebodyIsAtIt("""
                UPDATE score_sheet SET version = 2 WHERE case_id = %1$d AND owner = '%2$s';
                INSERT INTO score_row SELECT id, 2, 2, 'bbb', '' FROM score_sheet WHERE case_id = %1$d AND owner = '%2$s'""", () -> save(row, 0, "ccc"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        JsonNode sheet = sheet();
        assertThat(sheet.at("/version").asInt()).isEqualTo(status == 200 ? 3 : 2);
        assertThat(sheet.at("/rows/0/marks").asText()).isEqualTo("aaa");
        assertThat(sheet.at("/rows/1/marks").asText()).isEqualTo("bbb");
        assertThat(sheet.at("/rows")).hasSize(row == 3 ? 3 : 2);
        if (status == 409) {
            assertThat(reply.json().at("/rows/0/marks").asText()).isEqualTo("bbb");
        }
    }

    @Test
    void whatIsSignedAtThatVeryMomentIsNotChanged() throws Exception {
        save(1, 0, "aaa");
        Reply reply = whileSomebodyIsAtIt("""
                UPDATE score_sheet SET state = 'signed', total = 1, has_zero = false, remark = '好', signed_by = owner,
                    signed_at = now() WHERE case_id = %d AND owner = '%s'""", () -> save(1, 1, "ddd"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/message").asText()).contains("已经签署，不能再改");
        assertThat(sheet().at("/rows/0/marks").asText()).isEqualTo("aaa");
    }

    @Test
    void whatIsSavedAtThatVeryMomentIsSignedWithTheRest() throws Exception {
        driver.fill(EXPERT, "90.00", false);
        Reply reply = whileSomebodyIsAtIt(
                """
                UPDATE score_row SET marks = '---' WHERE indicator = 7
                    AND sheet_id = (SELECT id FROM score_sheet WHERE case_id = %1$d AND owner = '%2$s');
                UPDATE score_sheet SET version = version + 1 WHERE case_id = %1$d AND owner = '%2$s'""", () -> as(EXPERT).send("POST", address("/signature"), "{\"remark\":\"总体较好\",\"seen\":\"1\"}"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/message").asText()).contains("还有 1 项没有评完：第 7 项");
    }

    @Test
    void aSheetThatGoesToAnotherGroupAtThatVeryMomentIsTheirs() throws Exception {
        save(1, 0, "aaa");
        Reply reply = whileSomebodyIsAtIt(
                "UPDATE score_sheet SET owner = 'sheet-successor' WHERE case_id = %d AND owner = '%s'",
                () -> save(2, 0, "ccc"));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(jdbc.sql("SELECT count(*) FROM score_row JOIN score_sheet ON id = sheet_id"
                                + " WHERE case_id = ? AND owner = 'sheet-successor'")
                        .param(caseId)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private Reply whileSomebodyIsAtIt(String change, Callable<Reply> save) throws Exception {
        return AtOnce.whileHeld(source, change.formatted(caseId, EXPERT), save);
    }

    /** In a second role: whoever has decided, advised or applied in this case judges nothing in it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO opinion (case_id, level, task, process_instance_id, person, opinion, given_at)"
                        + " VALUES (:case, 'county', 'examine', 'p', :person, '', now())",
                "INSERT INTO advice (case_id, task_id, task, process_instance_id, level, asked_by, colleague, question,"
                        + " asked_at, answer, answered_at)"
                        + " VALUES (:case, 't', 'examine', 'p', 'city', 'x', :person, '', now(), '', now())",
                "UPDATE case_file SET applied_by = :person, applied_at = now() WHERE id = :case"
            })
    void whoHasActedAtAnotherLevelOfTheCaseSavesNothing(String act) {
        Session browser = loggedIn(EXPERT);
        assertThat(save(browser, 1, 0, "aaa", "").status()).isEqualTo(200);
        jdbc.sql(act).param("case", caseId).param("person", EXPERT).update();
        assertThat(save(browser, 1, 1, "ddd", "").status()).as("a browser").isEqualTo(403);
        assertThat(save(1, 1, "ddd").status()).as("curl").isEqualTo(403);
        assertThat(jdbc.sql("SELECT marks FROM score_row JOIN score_sheet ON id = sheet_id WHERE case_id = ?")
                        .param(caseId)
                        .query(String.class)
                        .single())
                .isEqualTo("aaa");
        assertThat(save(loggedIn(ApplicationDriver.ASSESSORS.get(2)), 1, 0, "bbb", "")
                        .status())
                .as("others of the team")
                .isEqualTo(200);
    }

    /** Advice that is asked for and not given is no act. */
    @Test
    void whoIsOnlyAskedForAdviceGoesOn() {
        jdbc.sql(
                        "INSERT INTO advice (case_id, task_id, task, process_instance_id, level, asked_by, colleague, question,"
                                + " asked_at) VALUES (?, 't-open', 'examine', 'p', 'city', 'x', ?, '', now())")
                .params(caseId, EXPERT)
                .update();
        assertThat(save(1, 0, "aaa").status()).isEqualTo(200);
        assertThat(jdbc.sql("DELETE FROM advice WHERE case_id = ?")
                        .param(caseId)
                        .update())
                .isEqualTo(1);
    }

    @Test
    void whoIsReplacedSavesNothingFromThenOn() {
        Session browser = loggedIn(EXPERT);
        assertThat(save(browser, 1, 0, "aaa", "").status()).isEqualTo(200);
        assertThat(as("province-examiner")
                        .send(
                                "PUT",
                                "/api/teams/" + caseId + "/" + EXPERT,
                                "{\"replacement\":\"assessor-3\",\"reason\":\"因病\"}")
                        .status())
                .isEqualTo(204);
        assertThat(save(browser, 1, 1, "ddd", "").status()).isEqualTo(404);
        assertThat(save(loggedIn("assessor-3"), 1, 0, "bbb", "").status()).isEqualTo(200);
    }

    @Test
    void whoseAccountIsDisabledSavesNothingFromThenOn() {
        String administrator = administrator("saves-admin");
        Session browser = loggedIn(EXPERT);
        assertThat(save(browser, 1, 0, "aaa", "").status()).isEqualTo(200);
        String account = "/api/accounts/" + EXPERT + "/disabled";
        assertThat(as(administrator).send("PUT", account, "{\"reason\":\"调离\"}").status())
                .isEqualTo(204);
        try {
            // as nobody, or as somebody whose account is disabled: whichever door sees it first
            assertThat(save(browser, 1, 1, "ddd", "").status()).as("a browser").isIn(401, 403);
            assertThat(save(1, 1, "ddd").status()).as("curl").isIn(401, 403);
        } finally {
            assertThat(as(administrator).send("DELETE", account, null).status()).isEqualTo(204);
        }
        assertThat(sheet().at("/rows/0/marks").asText()).isEqualTo("aaa");
    }
}
