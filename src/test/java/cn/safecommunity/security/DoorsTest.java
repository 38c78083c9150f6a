package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/**
 * Every door of the engine's REST API, knocked at by an examiner of another county who knows all the ids: what may be
 * asked answers without a word about the case, and what would change something is refused.
 */
class DoorsTest extends HttpTest {

    private static final String STRANGER = "doorstranger";
    private static final String WORKER = "doorworker";
    private static final String SECRET = "secret7f3a";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TaskService tasks;

    private Map<String, String> ids = Map.of();
    private String instance = "";
    private Task task;

    /** One line of the table: a door, and what it answers a stranger. */
    private record Door(String method, String path, String expected) {}

    @BeforeEach
    void oneCaseOfAnotherCounty() {
        GuardedModel.deploy(engine.getRepositoryService());
        person(STRANGER, "doorothers");
        person(WORKER, GuardedModel.GROUP);
        administrator("dooradmin");
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey(GuardedModel.KEY, SECRET, Map.of("opinion", SECRET))
                .getId();
        task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        ids = DoorIds.of(engine, instance, task.getId(), SECRET, WORKER, GuardedModel.GROUP);
    }

    @Test
    void areAllInTheTable() throws IOException {
        Set<String> known = doors().stream()
                .map(door -> door.method() + " "
                        + door.path().replaceAll("\\?.*", "").replaceAll("\\{[^}]*}", "{}"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(RestResources.all()).hasSizeGreaterThan(300);
        assertThat(known).containsAll(RestResources.all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/camunda/api/engine/engine/default"})
    void tellAStrangerNothing(String root) throws IOException {
        Client client = root.startsWith("/camunda") ? loggedIn(STRANGER) : as(STRANGER);
        List<String> wrong = new ArrayList<>();
        for (Door door : doors()) {
            Reply reply = knock(client, root, door);
            boolean told = reply.body() != null && reply.body().contains(SECRET);
            if (told || !door.expected().equals(String.valueOf(reply.status()))) {
                wrong.add(door.method() + "\t" + door.path() + "\t" + reply.status() + (told ? "\tTOLD" : ""));
            }
        }
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    private Reply knock(Client client, String root, Door door) {
        String path = root + DoorIds.fill(door.path(), ids);
        boolean withBody = !Set.of("GET", "OPTIONS", "DELETE").contains(door.method());
        return client.send(door.method(), path, withBody ? DoorIds.body(door.path(), ids) : null);
    }

    private static List<Door> doors() throws IOException {
        try (InputStream table = new ClassPathResource("security/doors.tsv").getInputStream()) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Door(cells[0], cells[1], cells[2]))
                    .toList();
        }
    }

    /** Doors that change something, for the person whose task it is. */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource(
            delimiter = '|',
            value = {
                "POST | /deployment/create | {} | 403",
                "POST | /task/create | {\"name\":\"x\"} | 403",
                "PUT | /task/{task} | {\"name\":\"x\"} | 403",
                "DELETE | /task/{task} | | 403",
                "POST | /task/{task}/assignee | {\"userId\":\"doorstranger\"} | 403",
                "POST | /task/{task}/assignee | {\"userId\":\"doorworker\"} | 403",
                "POST | /task/{task}/delegate | {\"userId\":\"doorstranger\"} | 403",
                "POST | /task/{task}/claim | {\"userId\":\"doorstranger\"} | 403",
                "POST | /task/{task}/identity-links | {\"userId\":\"doorstranger\",\"type\":\"candidate\"} | 403",
                "POST | /task/{task}/variables | {\"modifications\":{\"decision\":{\"value\":\"approve\"}}} | 403",
                "PUT | /task/{task}/variables/decision | {\"value\":\"approve\"} | 403",
                "PUT | /task/{task}/localVariables/decision | {\"value\":\"approve\"} | 403",
                "DELETE | /task/{task}/variables/opinion | | 403",
                "POST | /task/{task}/bpmnError | {\"errorCode\":\"x\"} | 403",
                "POST | /task/{task}/bpmnEscalation | {\"escalationCode\":\"x\"} | 403",
                "POST | /task/{task}/attachment/create | {} | 403",
                "GET | /task/{task}/attachment | | 403",
                "DELETE | /task/{task}/comment/{comment} | | 403",
                "PUT | /task/{task}/comment | {\"id\":\"{comment}\",\"message\":\"x\"} | 403",
                "POST | /process-instance/{instance}/modification | {\"instructions\":[]} | 403",
                "POST | /process-instance/{instance}/variables | {\"modifications\":{}} | 403",
                "PUT | /process-instance/{instance}/variables/county | {\"value\":\"610902\"} | 403",
                "PUT | /process-instance/{instance}/suspended | {\"suspended\":true} | 403",
                "DELETE | /process-instance/{instance} | | 403",
                "POST | /execution/{instance}/localVariables | {\"modifications\":{}} | 403",
                "POST | /execution/{instance}/signal | {} | 403",
                "POST | /message | {\"messageName\":\"guardedMessage\",\"processInstanceId\":\"{instance}\"} | 403",
                "POST | /signal | {\"name\":\"x\"} | 403",
                "POST | /condition | {\"variables\":{}} | 403",
                "POST | /external-task/fetchAndLock | {\"workerId\":\"x\",\"maxTasks\":1} | 403",
                "POST | /job/{job}/execute | | 403",
                "PUT | /job/{job}/duedate | {\"duedate\":null} | 403",
                "POST | /migration/generate | {} | 403",
                "POST | /modification/execute | {} | 403",
                "POST | /process-definition/{definition}/restart | {} | 403",
                "POST | /history/process-instance/delete | {} | 403",
                "DELETE | /history/process-instance/{instance} | | 403",
                "POST | /history/cleanup | | 403",
                "POST | /authorization/create | {\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"doorworker\",\"resourceType\":7,\"resourceId\":\"*\"} | 403",
                "POST | /user/create | {} | 403",
                "DELETE | /user/doorworker | | 403",
                "PUT | /user/doorstranger/profile | {\"id\":\"doorstranger\",\"firstName\":\"x\",\"lastName\":\"x\"} | 403",
                "PUT | /group/doorothers/members/doorworker | | 403",
                "GET | /task/{task} | | 200",
                "GET | /task/{task}/form-variables | | 200",
                "GET | /task/{task}/identity-links | | 200",
                "GET | /task/{task}/comment | | 200",
                "POST | /task/{task}/comment/create | {\"message\":\"x\"} | 200",
                "POST | /task | {} | 200",
                "GET | /user/doorworker/profile | | 200",
                "PUT | /user/doorworker/profile | {\"id\":\"doorworker\",\"firstName\":\"x\",\"lastName\":\"x\"} | 204",
                "GET | /authorization/check?permissionName=READ&resourceName=Task&resourceType=7 | | 200",
                "GET | /authorization | | 200",
                "GET | /history/process-instance | | 200",
                "POST | /task/{task}/unclaim | | 403",
                "POST | /task/{task}/claim | {\"userId\":\"doorworker\"} | 204",
            })
    void lettAWorkerWorkAndNoMore(String method, String path, String body, int status) {
        String json = body == null ? null : DoorIds.fill(body, ids);
        for (String root : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
            Client client = root.startsWith("/camunda") ? loggedIn(WORKER) : as(WORKER);
            Reply reply = client.send(method, root + DoorIds.fill(path, ids), json);

            assertThat(reply.status()).as(root + " " + reply.body()).isEqualTo(status);
        }
    }

    @Test
    void letAWorkerGiveATaskBack() {
        tasks.claim(task.getId(), WORKER);

        assertThat(as(WORKER)
                        .post("/engine-rest/task/" + task.getId() + "/unclaim", null)
                        .status())
                .isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isNull();
    }

    @Test
    void letNobodyGiveBackWhatAnotherHolds() {
        tasks.claim(task.getId(), "dooradmin");

        assertThat(as(WORKER)
                        .post("/engine-rest/task/" + task.getId() + "/unclaim", null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void letAnAdministratorDoAllThat() {
        Client admin = as("dooradmin");

        assertThat(admin.post("/engine-rest/task/create", "{\"id\":\"adminstask\",\"name\":\"x\"}")
                        .status())
                .isEqualTo(204);
        assertThat(admin.send("DELETE", "/engine-rest/task/adminstask", null).status())
                .isEqualTo(204);
        assertThat(admin.post("/engine-rest/task/" + task.getId() + "/claim", "{\"userId\":\"" + WORKER + "\"}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void takeOnlyWhatTheFormDeclares() {
        String complete = "/engine-rest/task/" + task.getId() + "/complete";
        String submit = "/engine-rest/task/" + task.getId() + "/submit-form";

        for (String stray : List.of(
                "\"county\":{\"value\":\"610902\"}",
                "\"opinion\":{\"type\":\"File\",\"value\":\"eA==\",\"valueInfo\":{\"filename\":\"x.html\"}}",
                "\"opinion\":{\"type\":\"Bytes\",\"value\":\"eA==\"}",
                "\"opinion\":{\"type\":\"Object\",\"value\":\"{}\",\"valueInfo\":{\"objectTypeName\":\"java.util.HashMap\",\"serializationDataFormat\":\"application/json\"}}")) {
            String body = "{\"variables\":{\"decision\":{\"value\":\"approve\"}," + stray + "}}";

            assertThat(as(WORKER).post(complete, body).status()).as(stray).isEqualTo(400);
            assertThat(as(WORKER).post(submit, body).status()).as(stray).isEqualTo(400);
            assertThat(as("dooradmin").post(submit, body).status()).as(stray).isEqualTo(400);
        }
        Reply done = as(WORKER)
                .post(
                        complete,
                        "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"opinion\":{\"value\":\"ok\",\"type\":\"String\"}}}");
        assertThat(done.status()).as(done.body()).isEqualTo(204);
    }

    @Test
    void startAProcessOnlyFromItsBeginningAndWithWhatItsFormDeclares() {
        grant(
                STRANGER,
                Resources.PROCESS_DEFINITION,
                GuardedModel.KEY,
                Permissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
        grant(STRANGER, Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
        String door = "/engine-rest/process-definition/key/" + GuardedModel.KEY;
        String stray = "{\"variables\":{\"opinion\":{\"value\":\"x\"},\"county\":{\"value\":\"x\"}}}";
        String middle = "{\"variables\":{\"opinion\":{\"value\":\"x\"}},\"skipCustomListeners\":true,"
                + "\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"ended\"}]}";

        assertThat(as(STRANGER).post(door + "/start", stray).status()).isEqualTo(400);
        assertThat(as(STRANGER).post(door + "/submit-form", stray).status()).isEqualTo(400);
        assertThat(as(STRANGER).post(door + "/start", middle).status()).isEqualTo(403);
        assertThat(as(STRANGER)
                        .post(door + "/start", "{\"variables\":{\"opinion\":{\"value\":\"x\"}}}")
                        .status())
                .isEqualTo(200);
        authorizations.createAuthorizationQuery().userIdIn(STRANGER).list().stream()
                .filter(grant -> grant.getResourceType() == Resources.PROCESS_DEFINITION.resourceType()
                        || grant.getResourceType() == Resources.PROCESS_INSTANCE.resourceType())
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
    }
}
