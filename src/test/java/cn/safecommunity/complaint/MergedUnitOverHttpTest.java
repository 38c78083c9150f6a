package cn.safecommunity.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.InventedUnits;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.title.TitleDriver;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who looks into a complaint about a unit that has been merged into another one. */
class MergedUnitOverHttpTest extends HttpTest {

    private static final String COUNTY = "county-610902-examiner";
    private static final String PROVINCE = "province-examiner";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private TitleDriver titles;

    @Autowired
    private ConcernedUnits concerned;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    private final String gone = InventedUnits.code("610902");
    private final String stays = InventedUnits.code("610902");
    private final String last = InventedUnits.code("610902");

    private String number = "";

    @BeforeEach
    void aComplaintAboutAUnit() {
        driver.prepare();
        titles.prepare();
        for (String code : List.of(gone, stays, last)) {
            driver.invent(code, "虚构镇" + code.substring(6));
            jdbc.sql("INSERT INTO community (code, unit_type, registered_on) VALUES (?, 'township', '2011-03-01')")
                    .param(code)
                    .update();
        }
        String certificate = titles.confer("provincial", "2014-11-20");
        titles.goTo("2015-03-02");
        jdbc.sql("UPDATE title SET community = ? WHERE certificate_number = ?")
                .params(gone, certificate)
                .update();
        Reply sent = anybody()
                .send(
                        "POST",
                        "/notices/complaints",
                        "content=a&certificate=" + URLEncoder.encode(certificate, StandardCharsets.UTF_8),
                        request -> request.setHeader("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(302);
        number = sent.header("Location").replaceAll(".*number=", "");
        assertThat(complete(PROVINCE, "approve", ",\"complaintInvestigator\":{\"value\":\"county\"}")
                        .status())
                .isEqualTo(204);
    }

    @AfterEach
    void nobodyChoosesTheInventedUnits() {
        jdbc.sql("UPDATE organisation SET abolished = true WHERE code IN (?, ?, ?)")
                .params(gone, stays, last)
                .update();
    }

    private Task task() {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
    }

    private Reply complete(String person, String decision, String more) {
        String task = "/engine-rest/task/" + task().getId();
        as(person).post(task + "/claim", "{\"userId\":\"" + person + "\"}");
        return as(person)
                .post(
                        task + "/complete",
                        "{\"variables\":{\"decision\":{\"value\":\"" + decision
                                + "\"},\"opinion\":{\"value\":\"现场已畅通\"}" + more + "}}");
    }

    private void merge(String from, String to) {
        Reply merged = as(administrator("merger-of-complaints"))
                .post(
                        "/api/successions",
                        "{\"predecessor\":\"%s\",\"successor\":\"%s\",\"mergedOn\":\"2015-01-08\",\"basis\":\"测试用批复\"}"
                                .formatted(from, to));
        assertThat(merged.status()).as(merged.body()).isEqualTo(204);
    }

    private void isRefused(String person) {
        Reply refused = complete(person, "reject", "");
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("不能审核本单位，“核查举报”请由本单位以外的人员办理");
    }

    /** The unit that goes on answers for what the other one did: neither its people nor those that came to it look into it. */
    @Test
    void thePeopleOfTheUnitThatGoesOnDoNotLookIntoIt() {
        String ofTheSuccessor = person("county-and-successor", COUNTY, "community-" + stays);
        String ofTheLast = person("county-and-last-successor", COUNTY, "community-" + last);
        merge(gone, stays);
        isRefused(ofTheSuccessor);
        merge(stays, last);
        isRefused(ofTheLast);
        assertThat(complete(COUNTY, "reject", "").status()).isEqualTo(204);
    }

    /** One that began before the unit was noted. */
    @Test
    void anOlderComplaintIsNotLookedIntoByTheUnitEither() {
        String ofTheUnit = person("county-and-unit", COUNTY, "community-" + gone);
        runtime.removeVariable(task().getProcessInstanceId(), "unitConcerned");
        concerned.settle();
        isRefused(ofTheUnit);
        assertThat(complete(COUNTY, "reject", "").status()).isEqualTo(204);
    }
}
