package cn.safecommunity.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Two nodes on one database, and what people and timers feel of a kill, a freeze and a database that is away. */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsTest {

    /** Nothing of it is known without the database. */
    private static final String TASKS = "/engine-rest/task";

    private static final Logger LOG = LoggerFactory.getLogger(FaultsTest.class);

    /** A person's task with a reminder, which is blocked as long as somebody else holds the task. */
    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="faults">
              <process id="reminded" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="start"/><sequenceFlow id="a" sourceRef="start" targetRef="wait"/>
                <userTask id="wait"/><sequenceFlow id="b" sourceRef="wait" targetRef="done"/>
                <boundaryEvent id="reminder" attachedToRef="wait" cancelActivity="true">
                  <timerEventDefinition><timeDuration xsi:type="tFormalExpression">${delay}</timeDuration></timerEventDefinition>
                </boundaryEvent>
                <sequenceFlow id="c" sourceRef="reminder" targetRef="late"/><endEvent id="late"/>
                <endEvent id="done"/>
              </process>
            </definitions>""";

    /** The logs of the nodes stay there. */
    private final Path directory = Path.of("target/faults").toAbsolutePath();

    private RealDatabase database;
    private NodeProcess one;
    private NodeProcess other;

    @BeforeAll
    void twoNodesStartAtOnceOnAnEmptyDatabase() throws IOException {
        FileSystemUtils.deleteRecursively(directory);
        Files.createDirectories(models());
        Files.writeString(models().resolve("reminded.bpmn"), MODEL);
        database = new RealDatabase(directory.resolve("postgres"));
        one = node("one");
        other = node("other");
        within(Duration.ofMinutes(5), "both nodes are ready", () -> one.isReady() && other.isReady());
    }

    private NodeProcess node(String name) throws IOException {
        return new NodeProcess(name, database, directory, List.of(), directory.resolve("more") + ":");
    }

    /** Deployed together with those of the product. */
    private Path models() {
        return directory.resolve("more/bpmn");
    }

    @AfterAll
    void killAll() throws IOException {
        one.close();
        other.close();
        database.close();
    }

    @Test
    @Order(1)
    void oneOfTwoThatStartAtOnceMakesEverything() throws IOException {
        assertThat(count("SELECT count(*) FROM act_re_deployment WHERE name_ = 'safe-community'"))
                .isEqualTo(1);
        assertThat(count("SELECT count(*) FROM node")).isEqualTo(2);
        assertThat(one.log() + other.log()).contains("Another node starts; waiting for it");
    }

    @Test
    @Order(2)
    void aLoginHoldsOnEveryNodeAndEndsOnEveryNode() throws IOException {
        HttpClient browser = NodeProcess.browser();
        String login = "/camunda/api/admin/auth/user/default/login/tasklist";
        String who = "/camunda/api/admin/auth/user/default";
        String token = token(NodeProcess.send(
                browser, one.request("/camunda/app/tasklist/default/").GET()));
        HttpResponse<String> opened = NodeProcess.send(
                browser,
                one.request(login)
                        .header("X-XSRF-TOKEN", token)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "username=" + NodeProcess.ADMIN + "&password=" + NodeProcess.PASSWORD)));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        HttpResponse<String> there =
                NodeProcess.send(browser, other.request(who).GET());
        assertThat(there.body()).contains(NodeProcess.ADMIN);
        assertThat(NodeProcess.send(browser, other.request("/api/me").GET()).statusCode())
                .isEqualTo(200);
        HttpResponse<String> closed = NodeProcess.send(
                browser,
                other.request("/camunda/api/admin/auth/user/default/logout")
                        .header("X-XSRF-TOKEN", token(there))
                        .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(200);
        assertThat(NodeProcess.send(browser, one.request("/api/me").GET()).statusCode())
                .isEqualTo(401);
    }

    private static String token(HttpResponse<String> page) {
        return page.headers().firstValue("X-XSRF-TOKEN").orElse("");
    }

    @Test
    @Order(3)
    void whileTheDatabaseIsFrozenNobodyWaitsAndTheFirstTimerFiresAtItsReturn() throws Exception {
        String waiting = start("PT6S");
        database.freeze();
        try {
            Instant frozen = Instant.now();
            nobodyWaits();
            within(Duration.ofSeconds(8), "the node is not ready", () -> !one.isReady() && !other.isReady());
            Awaitility.await().until(() -> Instant.now().isAfter(frozen.plusSeconds(8)));
            nobodyWaits();
        } finally {
            database.thaw();
        }
        firesSoonAfterTheReturn(waiting);
    }

    @Test
    @Order(4)
    void whileTheDatabaseIsStoppedNobodyWaitsAndTheFirstTimerFiresAtItsReturn() throws Exception {
        String waiting = start("PT4S");
        int port = database.port();
        database.stop();
        try {
            Instant stopped = Instant.now();
            nobodyWaits();
            Awaitility.await().until(() -> Instant.now().isAfter(stopped.plusSeconds(5)));
            nobodyWaits();
        } finally {
            database.startAgain(port);
        }
        firesSoonAfterTheReturn(waiting);
    }

    @Test
    @Order(5)
    void anotherNodeTakesOverFromAFrozenOneWhichCommitsNothingWhenItWakes() throws Exception {
        String waiting = start("PT1S");
        NodeProcess frozen;
        try (Connection person = holdTheTask(waiting)) {
            frozen = whoLockedTheJobOf(waiting);
            frozen.freeze();
            person.rollback();
        }
        Instant freed = Instant.now();
        within(Duration.ofSeconds(15), "the other node has done it", () -> isEnded(waiting));
        LOG.info(
                "taken over {} ms after the freeze",
                Duration.between(freed, Instant.now()).toMillis());
        frozen.thaw();
        within(Duration.ofSeconds(15), "it is well again", frozen::isReady);
        assertThat(count("SELECT count(*) FROM act_hi_actinst WHERE act_id_ = 'late' AND proc_inst_id_ = '" + waiting
                        + "'"))
                .isEqualTo(1);
    }

    @Test
    @Order(6)
    void aKilledNodeGoesOnWithItsOwnWorkAfterItsRestartThoughNobodyElseIsThere() throws Exception {
        String waiting = start("PT1S");
        NodeProcess killed;
        NodeProcess alone;
        try (Connection person = holdTheTask(waiting)) {
            killed = whoLockedTheJobOf(waiting);
            alone = killed == one ? other : one;
            alone.kill();
            killed.kill();
            person.rollback();
        }
        startAgain(killed);
        Instant ready = Instant.now();
        within(Duration.ofSeconds(10), "its own work is done", () -> isEnded(waiting));
        Duration after = Duration.between(ready, ended(waiting));
        LOG.info("its own work done {} ms after it was ready again", after.toMillis());
        assertThat(after).isLessThan(Duration.ofSeconds(5));
        startAgain(alone);
    }

    private void startAgain(NodeProcess node) throws IOException {
        NodeProcess again = node(node.name());
        if (node == one) {
            one = again;
        } else {
            other = again;
        }
        within(Duration.ofMinutes(3), node.name() + " is ready again", again::isReady);
    }

    @Test
    @Order(7)
    void anotherNodeTakesOverFromAKilledOneAndAnOlderReleaseThatStartsLeavesTheModelsAlone() throws Exception {
        String waiting = start("PT1S");
        NodeProcess killed;
        try (Connection person = holdTheTask(waiting)) {
            killed = whoLockedTheJobOf(waiting);
            killed.kill();
            person.rollback();
        }
        Instant freed = Instant.now();
        within(Duration.ofSeconds(15), "the other node has done it", () -> isEnded(waiting));
        LOG.info(
                "taken over {} ms after the kill",
                Duration.between(freed, Instant.now()).toMillis());

        Path older = Files.createDirectories(directory.resolve("older/forms"));
        Files.writeString(older.resolve("older.html"), "<form></form>");
        Files.writeString(
                directory.resolve("older/git.properties"),
                "git.commit.id.abbrev=0000000\ngit.branch=main\ngit.commit.time=2013-12-04T00\\:00\\:00Z\n");
        int before = count("SELECT count(*) FROM act_re_deployment");
        NodeProcess again = new NodeProcess(
                killed.name(),
                database,
                directory,
                List.of("--spring.info.git.location=file:" + directory.resolve("older/git.properties")),
                directory.resolve("older") + ":");
        if (killed == one) {
            one = again;
        } else {
            other = again;
        }
        within(Duration.ofMinutes(3), "the older node is ready", again::isReady);
        assertThat(count("SELECT count(*) FROM act_re_deployment")).isEqualTo(before);
        assertThat(again.log()).contains("the older models are not deployed again");
    }

    private String start(String delay) throws IOException {
        within(Duration.ofSeconds(20), "both nodes are ready", () -> one.isReady() && other.isReady());
        HttpResponse<String> started = NodeProcess.send(
                NodeProcess.PROGRAM,
                one.asAdmin("/engine-rest/process-definition/key/reminded/start")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"variables\":{\"delay\":{\"value\":\"" + delay + "\"}}}")));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        return started.body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    }

    /** At pages and APIs, with and without a login, at the first moment and later. */
    private void nobodyWaits() {
        List<String> doors = List.of("/api/me", TASKS, "/notices/", "/camunda/app/tasklist/default/");
        List<CompletableFuture<Void>> asked = IntStream.range(0, doors.size() * 4)
                .mapToObj(i ->
                        CompletableFuture.runAsync(() -> isTurnedAway(i % 2 == 0 ? one : other, doors.get(i / 4))))
                .toList();
        asked.forEach(CompletableFuture::join);
    }

    private static void isTurnedAway(NodeProcess node, String door) {
        Instant asked = Instant.now();
        HttpResponse<String> answer;
        try {
            answer = NodeProcess.send(
                    NodeProcess.PROGRAM,
                    node.asAdmin(door)
                            .header("Accept", "text/html, application/json")
                            .GET());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Duration took = Duration.between(asked, Instant.now());
        assertThat(took).as(door).isLessThan(Duration.ofSeconds(5));
        if (answer.statusCode() != 200 || door.equals(TASKS)) { // what needs no database goes on
            assertThat(answer.statusCode()).as(door + " " + answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(door).contains("5");
            assertThat(answer.body()).as(door).contains("暂时连不上数据库");
        }
    }

    private void firesSoonAfterTheReturn(String waiting) {
        Instant back = Instant.now();
        within(Duration.ofSeconds(10), "the timer has fired", () -> isEnded(waiting));
        Duration late = Duration.between(back, ended(waiting));
        LOG.info("fired {} ms after the return", late.toMillis());
        assertThat(late).isLessThan(Duration.ofSeconds(2));
        within(Duration.ofSeconds(5), "both nodes are ready", () -> one.isReady() && other.isReady());
    }

    private Connection holdTheTask(String instance) throws SQLException {
        Connection person = database.transaction();
        try (Statement statement = person.createStatement()) {
            statement.execute("SELECT 1 FROM act_ru_task WHERE proc_inst_id_ = '" + instance + "' FOR UPDATE");
        }
        return person;
    }

    private NodeProcess whoLockedTheJobOf(String instance) {
        String sql = "SELECT max(lock_owner_) FROM act_ru_job WHERE process_instance_id_ = ?";
        within(Duration.ofSeconds(10), "a node has taken the job", () -> owner(sql, instance) != null);
        return owner(sql, instance).startsWith("one/") ? one : other;
    }

    private String owner(String sql, String instance) {
        return database.sql()
                .sql(sql)
                .param(instance)
                .query((row, n) -> row.getString(1))
                .list()
                .get(0);
    }

    private boolean isEnded(String instance) {
        return count("SELECT count(*) FROM act_hi_procinst WHERE end_time_ IS NOT NULL AND id_ = '" + instance + "'")
                == 1;
    }

    private Instant ended(String instance) {
        return database.sql()
                .sql("SELECT end_time_ FROM act_hi_procinst WHERE id_ = ?")
                .param(instance)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private int count(String sql) {
        return database.sql().sql(sql).query(Integer.class).single();
    }

    private static void within(Duration longest, String what, Callable<Boolean> fact) {
        Awaitility.await(what)
                .atMost(longest)
                .pollInterval(Duration.ofMillis(100))
                .until(fact);
    }
}
