package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.policy.Chain;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The base of tests in which people knock at the doors of a real case: an application of 汉滨区五里镇. */
abstract class CaseDoorsTest extends HttpTest {

    static final String COMMUNITY = "610902104";
    static final String APPLICANT = "community-610902104";
    static final String EXAMINER = "county-610902-examiner";
    static final String COLLEAGUE = "county-610902-examiner-2";
    static final String LEADER = "county-610902-leader";
    static final String ADMIN = "admin";
    static final String SECOND_ADMIN = "doorsadmin";

    @Autowired
    ApplicationDriver driver;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    private final List<String[]> secondHats = new ArrayList<>();

    static Stream<String> roots() {
        return Stream.of("/engine-rest", "/camunda/api/engine/engine/default");
    }

    @BeforeEach
    void people() {
        driver.prepare();
        administrator(SECOND_ADMIN);
    }

    @AfterEach
    void takeOffTheSecondHats() {
        secondHats.forEach(hat -> identity.deleteMembership(hat[0], hat[1]));
    }

    /** From now until the end of the test the person is in this group as well. */
    void secondHat(String person, String group) {
        person(person, group);
        secondHats.add(new String[] {person, group});
    }

    Client client(String root, String person) {
        return root.startsWith("/camunda") ? loggedIn(person) : as(person);
    }

    ProcessInstance apply() {
        return driver.apply(COMMUNITY, Chain.PROVINCIAL.id());
    }

    String examineAt(String group) {
        return driver.taskIdFor("examine", group);
    }

    Reply claim(String root, String person, String task) {
        return client(root, person).post(root + "/task/" + task + "/claim", "{\"userId\":\"" + person + "\"}");
    }

    Reply complete(String root, String person, String task, String decision) {
        return client(root, person)
                .post(
                        root + "/task/" + task + "/complete",
                        "{\"variables\":{\"decision\":{\"value\":\"" + decision
                                + "\"},\"opinion\":{\"value\":\"已核对材料\"}}}");
    }

    Reply sendBack(String person, String task) {
        return as(person)
                .post(
                        "/engine-rest/task/" + task + "/complete",
                        "{\"variables\":{\"decision\":{\"value\":\"return\"},\"opinion\":{\"value\":\"请补正\"},"
                                + "\"returnTo\":{\"value\":\"applicant\"},\"missingItems\":{\"value\":\"工作报告\"}}}");
    }

    void done(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(204);
    }

    void refused(Reply reply, int status, String words) {
        assertThat(reply.status()).as(reply.raw().uri() + " " + reply.body()).isEqualTo(status);
        assertThat(reply.json().get("message").asText()).contains(words);
    }

    String assignee(String task) {
        return String.valueOf(
                tasks.createTaskQuery().taskId(task).singleResult().getAssignee());
    }
}
