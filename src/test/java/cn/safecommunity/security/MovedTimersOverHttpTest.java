package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people read of a last day follows the timer that an administrator moves in the engine. */
class MovedTimersOverHttpTest extends HttpTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String EXAMINER = "county-610902-examiner";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private String instance = "";

    @BeforeEach
    void prepare() {
        driver.prepare();
    }

    /** What was ordered for later is not done. */
    @AfterEach
    void nothingIsOrdered() {
        jobs.createJobQuery().timers().list().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .map(Job::getId)
                .forEach(jobs::deleteJob);
    }

    private Job light(String light) {
        return jobs.createJobQuery().timers().list().stream()
                .filter(job -> ((JobEntity) job).getJobHandlerConfigurationRaw().contains(light))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate dayOf(Job timer) {
        return LocalDate.ofInstant(timer.getDuedate().toInstant(), CHINA);
    }

    private Reply move(String person, Job timer, LocalDate day, LocalTime time) {
        return as(person)
                .send(
                        "PUT",
                        "/engine-rest/job/" + timer.getId() + "/duedate",
                        "{\"duedate\":\"" + day + "T" + time + ":00.000+0800\"}");
    }

    private static void done(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(204);
    }

    private LocalDate lastDay(String task) {
        return LocalDate.ofInstant(
                tasks.createTaskQuery().taskId(task).singleResult().getDueDate().toInstant(), CHINA);
    }

    private JsonNode card(String task) {
        for (JsonNode card : as(EXAMINER)
                .get("/api/tasks?list=office&size=100&sort=newest")
                .json()
                .path("cards")) {
            if (card.path("id").asText().equals(task)) {
                return card;
            }
        }
        throw new AssertionError("Not in the list");
    }

    @Test
    void theLastDayOfATaskFollowsItsLightsWhicheverIsMoved() {
        driver.apply("provincial");
        String task = driver.taskId("examine");
        LocalDate before = lastDay(task);
        LocalDate yellow = dayOf(light("yellowCard"));
        for (String stranger : List.of(EXAMINER, "county-610902-leader", "city-office")) {
            assertThat(move(stranger, light("yellowCard"), yellow.plusDays(14), LocalTime.of(10, 0))
                            .status())
                    .as(stranger)
                    .isBetween(400, 499);
        }
        assertThat(lastDay(task)).isEqualTo(before);
        done(move("admin", light("yellowCard"), yellow.plusDays(14), LocalTime.of(10, 0)));
        assertThat(lastDay(task)).isEqualTo(yellow.plusDays(13));
        assertThat(card(task).path("dueAt").asText()).startsWith(yellow.plusDays(13) + "");
        JsonNode deadline =
                as(EXAMINER).get("/api/tasks/" + task + "/case").json().at("/task/deadline");
        assertThat(deadline.path("dueAt").asText()).startsWith(yellow.plusDays(13) + "");
        assertThat(dayOf(light("redCard"))).isAfter(yellow.plusDays(17));
        assertThat(dayOf(light("yellowLight"))).isBetween(yellow.plusDays(7), yellow.plusDays(12));

        LocalDate red = dayOf(light("redCard"));
        done(move("admin", light("redCard"), red.plusDays(7), LocalTime.of(10, 0)));
        assertThat(lastDay(task)).isAfter(yellow.plusDays(15));
        assertThat(dayOf(light("yellowCard"))).isEqualTo(lastDay(task).plusDays(1));
    }

    @Test
    void theLastDayOfARectificationFollowsItsTimer() {
        driver.onSite();
        driver.assess("99.98", false);
        String task = driver.taskId("rectify");
        LocalDate before = lastDay(task);
        Job timer = jobs.createJobQuery().activityId("rectificationOverdue").singleResult();
        assertThat(dayOf(timer)).isEqualTo(before);
        done(move("admin", timer, before.plusDays(10), LocalTime.of(18, 0)));
        assertThat(lastDay(task)).isEqualTo(before.plusDays(10));
        assertThat(as("community-610902104")
                        .get("/api/tasks?list=mine&size=100&sort=newest")
                        .json()
                        .path("cards")
                        .findValuesAsText("dueAt"))
                .anyMatch(due -> due.startsWith(before.plusDays(10) + ""));
    }

    /** The order is given today, the process stops later. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theRecordSaysFromWhenAProcessIsSuspended(boolean suspended) {
        instance = driver.apply("provincial").getId();
        String definition = tasks.createTaskQuery()
                .taskId(driver.taskId("examine"))
                .singleResult()
                .getProcessDefinitionId();
        LocalDate day = LocalDate.now(CHINA).plusDays(40);
        done(as("admin")
                .send(
                        "PUT",
                        "/engine-rest/process-definition/" + definition + "/suspended",
                        "{\"suspended\":" + suspended + ",\"includeProcessInstances\":true,\"executionDate\":\"" + day
                                + "T09:00:00.000+0800\"}"));
        String when = day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日 09:00";
        assertThat(as("city-examiner")
                        .get("/api/casefiles/" + runtime.getVariable(instance, "caseId"))
                        .json()
                        .path("record")
                        .toString())
                .contains("安排自" + when + "起" + (suspended ? "暂停" : "恢复") + "这项业务的流程。");
    }
}
