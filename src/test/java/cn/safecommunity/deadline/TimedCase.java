package cn.safecommunity.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.SafeCommunityApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A case in the real models, in which the beans of other rooms are silent: what is left is the path, the tasks and the
 * timers. Each case is of an own creation unit.
 */
final class TimedCase {

    static final ZoneId ZONE = ZoneId.of(SafeCommunityApplication.ZONE);
    private static final AtomicInteger LAST = new AtomicInteger(610902400);

    private final ProcessEngine engine;
    private final long id;
    private final String processInstanceId;

    private TimedCase(ProcessEngine engine, long id, String processInstanceId) {
        this.engine = engine;
        this.id = id;
        this.processInstanceId = processInstanceId;
    }

    /** Starts the review step at the given level. */
    static TimedCase inReview(ProcessEngine engine, JdbcClient jdbc, String level) {
        deploy(engine, "review-step.bpmn", "reviewStep");
        long id = insert(jdbc, "provincial");
        var variables = variables(id, "provincial");
        variables.put("level", level);
        return new TimedCase(
                engine,
                id,
                engine.getRuntimeService()
                        .startProcessInstanceByKey("timed_reviewStep", variables)
                        .getId());
    }

    /** Starts a chain right before one of its elements. */
    static TimedCase before(ProcessEngine engine, JdbcClient jdbc, String chain, String activityId) {
        deploy(engine, chain + "-endorsement.bpmn", chain + "Endorsement");
        long id = insert(jdbc, chain);
        return new TimedCase(
                engine,
                id,
                engine.getRuntimeService()
                        .createProcessInstanceByKey("timed_" + chain + "Endorsement")
                        .setVariables(variables(id, chain))
                        .startBeforeActivity(activityId)
                        .execute()
                        .getId());
    }

    /** Stops the clock of the whole engine at that moment. */
    static void at(String dateTime) {
        ClockUtil.setCurrentTime(
                Date.from(LocalDateTime.parse(dateTime).atZone(ZONE).toInstant()));
    }

    static Date startOf(String day) {
        return Date.from(LocalDate.parse(day).atStartOfDay(ZONE).toInstant());
    }

    static Date endOf(String day) {
        return Date.from(LocalDate.parse(day)
                .atTime(LocalTime.of(23, 59, 59))
                .atZone(ZONE)
                .toInstant());
    }

    long id() {
        return id;
    }

    String processInstanceId() {
        return processInstanceId;
    }

    Task task(String key) {
        return Objects.requireNonNull(
                engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(processInstanceId)
                        .taskDefinitionKey(key)
                        .singleResult(),
                () -> "no task " + key);
    }

    void complete(String key, Map<String, Object> variables) {
        engine.getTaskService().complete(task(key).getId(), variables);
    }

    List<String> candidates(String key) {
        return engine.getTaskService().getIdentityLinksForTask(task(key).getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** The timer of that element, or of that listener of a task. */
    Job timer(String id) {
        return engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(processInstanceId)
                .timers()
                .list()
                .stream()
                .filter(job -> ((JobEntity) job).getJobHandlerConfigurationRaw().endsWith(id))
                .reduce((a, b) -> {
                    throw new AssertionError("two timers " + id);
                })
                .orElseThrow(() -> new AssertionError("no timer " + id));
    }

    Instant dueAt(String timer) {
        return timer(timer).getDuedate().toInstant();
    }

    void fire(String timer) {
        engine.getManagementService().executeJob(timer(timer).getId());
    }

    List<String> cards(JdbcClient jdbc) {
        return jdbc.sql(
                        "SELECT level || ' ' || step || ' ' || round || ' ' || light || ' ' || county FROM deadline_card"
                                + " WHERE case_id = ? ORDER BY issued_at, light")
                .param(id)
                .query(String.class)
                .list();
    }

    private static Map<String, Object> variables(long id, String chain) {
        return new java.util.HashMap<>(Map.of(
                "caseId",
                id,
                "chain",
                chain,
                "community",
                "610902101",
                "county",
                "610902",
                "noticeEndsAt",
                new Date()));
    }

    private static void deploy(ProcessEngine engine, String file, String key) {
        String model = read(file).replace("\"" + key + "\"", "\"timed_" + key + "\"");
        for (String silent : List.of("openCaseAccess", "taskGuard", "issueCorrectionNotice", "publishNotice")) {
            model = model.replace("delegateExpression=\"${" + silent + "}\"", "expression=\"${true}\"");
        }
        engine.getRepositoryService()
                .createDeployment()
                .name("timed " + file)
                .enableDuplicateFiltering(true)
                .addString(file, model)
                .deploy();
        assertThat(model).contains("timed_" + key);
    }

    private static String read(String file) {
        try {
            return new ClassPathResource("bpmn/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static long insert(JdbcClient jdbc, String chain) {
        String community = String.valueOf(LAST.incrementAndGet());
        jdbc.sql("INSERT INTO organisation (code, name, kind) VALUES ('610902', '汉滨区', 'county'), (?, ?, 'township')"
                        + " ON CONFLICT DO NOTHING")
                .param(community)
                .param("镇" + community)
                .update();
        jdbc.sql("INSERT INTO community (code, unit_type, registered_on) VALUES (?, 'township', '2011-01-01')")
                .param(community)
                .update();
        return jdbc.sql("WITH file AS (INSERT INTO case_file (kind, county, community, subject, opened_at)"
                        + " VALUES ('endorsement', '610902', :community, 'test', now()) RETURNING id)"
                        + " INSERT INTO endorsement_case (id, chain, community, county, state, applicant, created_at)"
                        + " SELECT id, :chain, :community, '610902', 'running', 'x', now() FROM file RETURNING id")
                .param("chain", chain)
                .param("community", community)
                .query(Long.class)
                .single();
    }
}
