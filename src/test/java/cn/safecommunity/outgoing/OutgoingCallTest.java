package cn.safecommunity.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.notification.CaseRecord;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Filing with the province through the deployed national model, with a real server that misbehaves. */
class OutgoingCallTest extends OutgoingTest {

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CaseRecord record;

    @Test
    void filesOnceAndGoesOnToTheAssociation() throws Exception {
        NationalCase one = readyToFile();
        PROVINCE.does(OtherSide.files(201));
        attempt(one, "sendFiling");

        assertThat(one.variable("filingAnswer")).isEqualTo("accepted");
        assertThat(one.variable("filingNumber")).isEqualTo("陕安备〔2014〕1号");
        assertThat(one.variable("filingReason")).isNull();
        assertThat(lastRecord(one)).isEqualTo("省级备案系统已受理，编号：陕安备〔2014〕1号。");

        attempt(one, "sendApplication");
        assertThat(lastRecord(one)).isEqualTo("协会申报系统已受理，编号：陕安备〔2014〕1号。");
        assertThat(one.task().getTaskDefinitionKey()).isEqualTo("examineMaterials");
        assertThat(PROVINCE.keys()).containsExactly(one.instance() + ".filing");
        assertThat(ASSOCIATION.keys()).containsExactly(one.instance() + ".application");
    }

    @Test
    void sendsTheCaseAsJson() throws Exception {
        NationalCase one = readyToFile();
        attempt(one, "sendFiling");
        attempt(one, "sendApplication");

        OtherSide.Received request = PROVINCE.received.get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.headers().get("Content-type")).containsExactly("application/json; charset=utf-8");
        JsonNode filing = new ObjectMapper().readTree(request.body());
        assertThat(filing.path("kind").asText()).isEqualTo("filing");
        assertThat(filing.path("businessKey").asText()).isEqualTo(one.businessKey());
        assertThat(filing.path("chain").asText()).isEqualTo("national");
        assertThat(filing.path("community").path("code").asText()).isEqualTo(ApplicationDriver.COMMUNITY);
        assertThat(filing.path("community").path("countyCode").asText()).isEqualTo(ApplicationDriver.COUNTY);
        assertThat(filing.path("appliedOn").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(filing.path("materials"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.path("sha256").asText()).matches("[0-9a-f]{64}"));
        assertThat(filing.path("letters").findValuesAsText("kind")).contains("recommendation", "filing");
        assertThat(filing.path("filingNumber").isNull()).isTrue();
        JsonNode application =
                new ObjectMapper().readTree(ASSOCIATION.received.get(0).body());
        assertThat(application.path("filingNumber").asText()).isEqualTo("陕安备〔2014〕1号");
    }

    @Test
    void acceptsWithoutANumberAndWithoutABody() {
        NationalCase one = readyToFile();
        PROVINCE.does(OtherSide.empty(204));
        attempt(one, "sendFiling");
        assertThat(one.variable("filingAnswer")).isEqualTo("accepted");
        assertThat(lastRecord(one)).isEqualTo("省级备案系统已受理，未给出编号。");
        attempt(one, "sendApplication");
        assertThat(one.task().getTaskDefinitionKey()).isEqualTo("examineMaterials");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"reason\":\"缺少自评报告\"}   | 省级备案系统未受理（400）：缺少自评报告",
                "409 | {\"reason\":\"已由他人备案\"}   | 省级备案系统未受理（409）：已由他人备案",
                "404 | 没有这个地址                    | 省级备案系统未受理（404）：没有这个地址",
            })
    void handsARefusalToAPersonWithTheReason(int status, String body, String reason) {
        NationalCase one = readyToFile();
        PROVINCE.does(OtherSide.saysIn(Charset.forName("GBK"), status, "application/json", body));
        attempt(one, "sendFiling");

        Task task = one.task();
        assertThat(task.getTaskDefinitionKey()).isEqualTo("registerFiling");
        assertThat(one.variable("filingReason")).isEqualTo(reason);
        assertThat(lastRecord(one)).isEqualTo(reason + "。已转人工办理。");
        assertThat(PROVINCE.received).hasSize(1);
        assertThat(one.jobs("sendFiling")).isEmpty();
    }

    @Test
    void handsARefusalOfTheApplicationToTheApplicant() {
        NationalCase one = readyToFile();
        attempt(one, "sendFiling");
        ASSOCIATION.does(OtherSide.says(422, "{\"message\":\"材料不全\"}"));
        attempt(one, "sendApplication");
        assertThat(one.task().getTaskDefinitionKey()).isEqualTo("submitApplication");
        assertThat(one.variable("applicationReason")).isEqualTo("协会申报系统未受理（422）：材料不全");
    }

    @Test
    void takesAConflictWithANumberForOurOwnEarlierFiling() {
        NationalCase one = readyToFile();
        PROVINCE.does(OtherSide.filesAndHangsUp(), OtherSide.files(409));
        assertFails(one, "断开了连接");
        attempt(one, "sendFiling");
        assertThat(one.variable("filingNumber")).isEqualTo("陕安备〔2014〕1号");
        assertFiledOnce(one, 2);
    }

    @Test
    void triesAgainInFiveMinutesAfterAnError() {
        NationalCase one = readyToFile();
        PROVINCE.does(OtherSide.says(500, "{\"message\":\"数据库忙\"}"), OtherSide.files(201));
        Date before = new Date();
        assertFails(one, "省级备案系统暂时不能办理（500）：{\"message\":\"数据库忙\"}");

        Job job = one.job("sendFiling");
        assertThat(job.getRetries()).isEqualTo(2);
        assertThat(Duration.between(before.toInstant(), job.getDuedate().toInstant()))
                .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6));
        assertThat(one.incidents()).isEmpty();
        attempt(one, "sendFiling");
        assertFiledOnce(one, 2);
    }

    @Test
    void endsInAnIncidentThatSaysWhatToDoAndGoesOnAfterARetry() {
        NationalCase one = readyToFile();
        PROVINCE.does(OtherSide.says(503, ""), OtherSide.hangs(), OtherSide.hangsUp(), OtherSide.files(200));
        for (int left : List.of(2, 1, 0)) {
            assertThatThrownBy(() -> attempt(one, "sendFiling")).isInstanceOf(RuntimeException.class);
            assertThat(one.job("sendFiling").getRetries()).isEqualTo(left);
            assertThat(one.incidents()).hasSize(left == 0 ? 1 : 0);
        }
        Incident incident = one.incidents().get(0);
        assertThat(incident.getActivityId()).isEqualTo("sendFiling");
        assertThat(incident.getIncidentMessage())
                .startsWith("对方系统 127.0.0.1:" + PROVINCE.port() + " 没有答复就断开了连接。")
                .contains("在“系统管理”页面重试");

        management.setJobRetries(one.job("sendFiling").getId(), 1);
        attempt(one, "sendFiling");
        assertThat(one.incidents()).isEmpty();
        assertFiledOnce(one, 4);
    }

    @Test
    void recognisesACaseWhoseAnswerWasLost() {
        NationalCase one = readyToFile();
        PROVINCE.does(OtherSide.filesAndHangs(), OtherSide.filesLate(5_000), OtherSide.files(200));
        assertFails(one, "在规定时间内没有答复");
        assertFails(one, "在规定时间内没有答复");
        attempt(one, "sendFiling");
        assertThat(one.variable("filingNumber")).isEqualTo("陕安备〔2014〕1号");
        assertFiledOnce(one, 3);
    }

    @Test
    void sendsUnderTheSameKeyAfterANodeDiedBeforeItsCommit() {
        NationalCase one = readyToFile();
        transaction.executeWithoutResult(status -> {
            attempt(one, "sendFiling");
            status.setRollbackOnly();
        });
        assertThat(one.variable("filingAnswer")).isNull();
        assertThat(one.job("sendFiling").getRetries()).isEqualTo(3);
        attempt(one, "sendFiling");
        assertFiledOnce(one, 2);
        assertThat(record.of(one.id()).stream().filter(line -> line.kind().equals("filing")))
                .hasSize(1);
    }

    @Test
    void doesNotFollowARedirect() {
        NationalCase one = readyToFile();
        PROVINCE.does(OtherSide.redirects(302, ASSOCIATION.url()), OtherSide.redirects(307, ASSOCIATION.url()));
        assertFails(one, "要求转到另一地址（302）；本系统不跟随跳转");
        assertFails(one, "要求转到另一地址（307）；本系统不跟随跳转");
        assertThat(ASSOCIATION.received).isEmpty();
    }

    @Test
    void doesNotSwallowAFloodNorTakeAPageForAnAnswer() {
        NationalCase one = readyToFile();
        PROVINCE.does(
                OtherSide.floods(200, 50L * 1024 * 1024),
                OtherSide.says(200, "text/html", "<html>请先登录</html>"),
                OtherSide.files(201));
        assertFails(one, "答复超过 65536 字节");
        assertFails(one, "不是约定的 JSON");
        attempt(one, "sendFiling");
        assertFiledOnce(one, 3);
    }

    @Test
    void keepsTheKeysOfTwoCasesApart() {
        NationalCase one = readyToFile();
        attempt(one, "sendFiling");
        NationalCase other = readyToFile();
        attempt(other, "sendFiling");
        assertThat(PROVINCE.keys()).doesNotHaveDuplicates().hasSize(2);
        assertThat(PROVINCE.filed.values()).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void showsTheKeyInTheHistoryOfTheTask() {
        NationalCase one = readyToFile();
        attempt(one, "sendFiling");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(one.instance())
                        .variableName("idempotencyKey")
                        .list())
                .extracting(variable -> variable.getValue())
                .containsExactly(one.instance() + ".filing");
    }

    @Test
    void closesTheCallWhenTheApplicantWithdraws() {
        NationalCase one = readyToFile();
        PROVINCE.does(OtherSide.says(500, ""), OtherSide.says(500, ""), OtherSide.says(500, ""));
        for (int i = 0; i < 3; i++) {
            assertFails(one, "（500）");
        }
        assertThat(one.incidents()).hasSize(1);
        driver.withdraw("national");
        assertThat(one.incidents()).isEmpty();
        assertThat(one.jobs("sendFiling")).isEmpty();
        assertThat(PROVINCE.received).hasSize(3);
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(one.instance())
                        .finished()
                        .count())
                .isOne();
    }

    @Test
    void letsAnAdministratorHandTheStepToAPerson() {
        NationalCase one = readyToFile();
        PROVINCE.does(OtherSide.says(500, ""));
        assertFails(one, "（500）");
        runtime.createProcessInstanceModification(one.instance())
                .cancelAllForActivity("sendFiling")
                .startBeforeActivity("readyToRegister")
                .execute();
        assertThat(one.task().getTaskDefinitionKey()).isEqualTo("registerFiling");
        assertThat(one.jobs("sendFiling")).isEmpty();
    }

    private void assertFails(NationalCase one, String message) {
        int before = one.job("sendFiling").getRetries();
        assertThatThrownBy(() -> attempt(one, "sendFiling")).hasMessageContaining(message);
        assertThat(one.job("sendFiling").getExceptionMessage()).contains(message);
        assertThat(one.job("sendFiling").getRetries()).isEqualTo(before - 1);
        assertThat(one.variable("filingAnswer")).isNull();
    }

    private static void assertFiledOnce(NationalCase one, int attempts) {
        assertThat(one.variable("filingAnswer")).isEqualTo("accepted");
        assertThat(PROVINCE.keys()).hasSize(attempts).containsOnly(one.instance() + ".filing");
        assertThat(PROVINCE.filed).hasSize(1);
    }

    private String lastRecord(NationalCase one) {
        List<CaseRecord.Line> lines = record.of(one.id());
        return lines.get(lines.size() - 1).text();
    }
}
