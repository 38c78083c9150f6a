package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.endorsement.ApplicationDriver;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes into a case, what is said about it and what the public sees of it, tried by clients that are no form of ours. */
class CaseGuardsTest extends CaseDoorsTest {

    private static final String UNIT = "community-" + ApplicationDriver.COMMUNITY;
    private static final String EXAMINER = "county-610902-examiner";
    private static final String LIST = "java.util.ArrayList";

    /** What no variable of a case is; each with the name of an answer, so that only its kind is wrong. */
    private static List<String> values() {
        return List.of(
                "{\"type\":\"File\",\"value\":\"JVBERg==\",\"valueInfo\":{\"filename\":\"a.pdf\",\"mimetype\":\"application/pdf\"}}",
                "{\"type\":\"Bytes\",\"value\":\"JVBERg==\"}",
                "{\"type\":\"Json\",\"value\":\"{}\"}",
                "{\"type\":\"Object\",\"value\":\"[]\",\"valueInfo\":{\"objectTypeName\":\"" + LIST
                        + "\",\"serializationDataFormat\":\"application/json\"}}",
                "{\"type\":\"Object\",\"value\":\"rO0ABQ==\",\"valueInfo\":{\"objectTypeName\":\"" + LIST
                        + "\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}");
    }

    @ParameterizedTest
    @MethodSource("roots")
    void filesAndObjectsAreNoAnswers(String root) {
        apply();
        String task = examineAt(EXAMINER);
        for (String value : values()) {
            for (String act : List.of("complete", "submit-form")) {
                Reply reply = client(root, EXAMINER)
                        .post(
                                root + "/task/" + task + "/" + act,
                                "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"opinion\":" + value + "}}");
                assertThat(reply.status()).as(act + " " + value).isEqualTo(400);
            }
            assertThat(client(root, UNIT)
                            .post(
                                    root + "/process-definition/key/communityCreation/submit-form",
                                    "{\"variables\":{\"community\":" + value + "}}")
                            .status())
                    .as("start " + value)
                    .isEqualTo(400);
        }
        assertThat(driver.openTasks()).containsExactly("examine");
    }

    @ParameterizedTest
    @MethodSource("roots")
    void whatNoFormOfATaskAsksForIsNoAnswer(String root) {
        apply();
        String task = examineAt(EXAMINER);
        for (String act : List.of("complete", "submit-form")) {
            for (String other : List.of("level", "community", "anything")) {
                Reply reply = client(root, EXAMINER)
                        .post(
                                root + "/task/" + task + "/" + act,
                                "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"opinion\":{\"value\":\"齐全\"},\""
                                        + other + "\":{\"value\":\"city\"}}}");
                assertThat(reply.status()).as(act + " " + other + reply.body()).isIn(400, 403);
            }
        }
        assertThat(driver.openTasks()).containsExactly("examine");
    }

    @ParameterizedTest
    @MethodSource("roots")
    void whatNoStartFormAsksForBeginsNothing(String root) {
        for (String act : List.of("start", "submit-form")) {
            Reply reply = client(root, UNIT)
                    .post(
                            root + "/process-definition/key/communityCreation/" + act,
                            "{\"variables\":{\"community\":{\"value\":\"" + ApplicationDriver.COMMUNITY
                                    + "\"},\"level\":{\"value\":\"city\"}}}");
            assertThat(reply.status()).as(act + reply.body()).isEqualTo(400);
            assertThat(reply.body()).contains("提交了本环节没有的内容：level");
        }
    }

    @ParameterizedTest
    @MethodSource("roots")
    void aProcessBeginsAtItsBeginning(String root) {
        Reply reply = client(root, UNIT)
                .post(
                        root + "/process-definition/key/communityCreation/start",
                        "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"selfAssess\"}]}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(403);
        assertThat(reply.body()).contains("只能从头发起");
    }

    @Test
    void commentsAreForThoseWhoSeeTheCase() {
        String instance = apply().getId();
        String task = examineAt(EXAMINER);
        driver.people("county-610921-examiner");
        secondHat("guards-hats", "assessor");
        secondHat("guards-hats", "county-610921-examiner");
        Reply left = as(EXAMINER).post(comments(task) + "/create", "{\"message\":\"请核对第三项\"}");
        done200(left);
        for (String other : List.of("county-610921-examiner", "guards-hats", "province-examiner")) {
            assertThat(as(other)
                            .post(comments(task) + "/create", "{\"message\":\"看看\"}")
                            .status())
                    .as(other)
                    .isIn(400, 404);
            for (String address : List.of(
                    comments(task),
                    comments(task) + "/" + left.json().path("id").asText(),
                    "/engine-rest/process-instance/" + instance + "/comment")) {
                Reply read = as(other).get(address);
                assertThat(read.status()).as(other + " " + address).isIn(400, 404);
                assertThat(read.body()).doesNotContain("第三项");
            }
        }
        assertThat(as(EXAMINER + "-2").get(comments(task)).body())
                .contains("请核对第三项")
                .doesNotContain("看看");
    }

    /** The engine writes a comment to the instance that the body names. */
    @Test
    void aCommentIsWrittenIntoNoCaseThatOneDoesNotSee() {
        apply();
        String task = examineAt(EXAMINER);
        driver.register("610921100");
        String foreign = driver.apply("610921100", "provincial").getId();

        Reply reply = as(EXAMINER)
                .post(comments(task) + "/create", "{\"message\":\"写到别县\",\"processInstanceId\":\"" + foreign + "\"}");

        assertThat(reply.status()).as(reply.body()).isIn(400, 404);
        assertThat(reply.body()).contains("没有找到该事项");
        assertThat(tasks.getProcessInstanceComments(foreign)).isEmpty();
    }

    private static String comments(String task) {
        return "/engine-rest/task/" + task + "/comment";
    }

    private static void done200(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    @Test
    void aCaseThatHasEndedIsOnNoPublicNotice() {
        long caseId = driver.onSite();
        driver.assess("112.50", false);
        String place = "/notices/" + caseId + "/objections";
        assertThat(anybody().get("/notices/").body()).contains(place);
        assertThat(as(UNIT).post("/api/cases/" + caseId + "/withdrawal", "{\"reason\":\"材料有误\"}")
                        .status())
                .isEqualTo(204);
        assertThat(anybody().get("/notices/").body()).doesNotContain(place);
    }
}
