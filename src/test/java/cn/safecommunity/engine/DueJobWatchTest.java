package cn.safecommunity.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.EngineTest;
import cn.safecommunity.calendar.WorkingDays;
import cn.safecommunity.local.Drills;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.mockito.Mockito;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Facts about timers on an idle system: the engine polls once a minute here, so whatever fires within ten seconds was
 * waked by an announcement.
 */
@TestPropertySource(
        properties = {
            "camunda.bpm.job-execution.enabled=true",
            "camunda.bpm.job-execution.wait-time-in-millis=60000",
            "camunda.bpm.job-execution.max-wait=60000"
        })
@Order(Integer.MAX_VALUE - 1) // it has an engine of its own, and closing that unregisters the name
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DueJobWatchTest extends EngineTest {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobWatchTest.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** As long as a node may be silent, and as long as the watch listens before it takes anybody for dead. */
    private static final Duration UNTIL_DEAD = Duration.ofSeconds(20);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DueJobWatch watch;

    @Autowired
    private DueJobConnections connections;

    @MockitoSpyBean
    private JobLocks locks;

    @MockitoSpyBean
    private PeopleFirst people;

    @LocalServerPort
    private int port;

    @Autowired
    private WorkingDays days;

    @Autowired
    private Clock clock;

    @BeforeEach
    void deployAProcessThatWaits() {
        engine.getRepositoryService()
                .createDeployment()
                .name("waits")
                .enableDuplicateFiltering(true)
                .addModelInstance(
                        "waits.bpmn",
                        Bpmn.createExecutableProcess("waits")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .intermediateCatchEvent("wait")
                                .timerWithDate("${dueAt}")
                                .endEvent()
                                .done())
                .deploy();
        await("the watch listens", () -> listener() != null);
    }

    @Test
    void firesATimerWhenItIsDue() {
        for (int seconds = 1; seconds <= 3; seconds++) {
            fires(waitUntil(Instant.now().plusSeconds(seconds)));
        }
    }

    @Test
    void firesTheEarlierOneOfTwo() {
        String later = waitUntil(Instant.now().plusSeconds(4));
        String earlier = waitUntil(Instant.now().plusSeconds(2));
        fires(earlier);
        fires(later);
    }

    @Test
    void firesWhatAnotherNodeHasMoved() {
        String waiting = waitUntil(Instant.now().plusSeconds(3600));
        move(waiting, Instant.now().plusSeconds(2));
        fires(waiting);
        String past = waitUntil(Instant.now().plusSeconds(3600));
        move(past, Instant.now().minusSeconds(1));
        fires(past);
    }

    @Test
    void firesWhatAnAdministratorTriesAgain() {
        String failed = waitUntil(Instant.now().plusSeconds(3600));
        String jobId = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(failed)
                .singleResult()
                .getId();
        engine.getManagementService().setJobRetries(jobId, 0);
        move(failed, Instant.now().minusSeconds(60));
        engine.getManagementService().setJobRetries(jobId, 1);
        fires(failed);
    }

    @Test
    void listensAgainAfterTheConnectionIsLost() {
        Integer lost = listener();
        String waiting = waitUntil(Instant.now().plusSeconds(3600));
        jdbc.sql("SELECT pg_terminate_backend(?)")
                .param(lost)
                .query(Boolean.class)
                .single();
        move(waiting, Instant.now().plusSeconds(1));
        await("another connection listens", () -> {
            Integer now = listener();
            return now != null && !now.equals(lost);
        });
        fires(waiting);
    }

    @Test
    @Order(1) // before any timer has fired: the watch looks once more a second after each
    void asksForNoJobsWhileItWaits() {
        waitUntil(Instant.now().plusSeconds(3600));
        await("only signs of life are left", () -> lastQuery().contains("safecommunity.node"));
        Timestamp before = lastQueryAt();
        waitUntil(Instant.now().plusSeconds(7200));
        await("the next sign of life", () -> {
            assertThat(lastQuery()).contains("safecommunity.node");
            return lastQueryAt().after(before);
        });
    }

    @Test
    void firesWhatADrillMakesDue() {
        String waiting = waitUntil(Instant.now().plus(Duration.ofDays(3)));
        Drills.advanceDays(4, jdbc, days, clock);
        fires(waiting);
        jdbc.sql("DELETE FROM drill_clock").update();
    }

    @Test
    void wakesEveryNode() {
        AtomicInteger waked = new AtomicInteger();
        DueJobWatch other = new DueJobWatch(connections, waked::incrementAndGet, clock);
        other.start();
        try {
            await("two nodes listen", () -> listeners() == 2);
            fires(waitUntil(Instant.now().plusSeconds(2)));
            await("the other node was waked too", () -> waked.get() > 0);
        } finally {
            other.stop();
        }
        await("one node listens", () -> listeners() == 1);
    }

    @Test
    void stopsAtOnceAndLeavesNothingBehind() {
        watch.stop();
        assertThat(watch.isRunning()).isFalse();
        await("nobody listens", () -> listeners() == 0);
        assertThat(Thread.getAllStackTraces().keySet()).noneMatch(thread -> "due-job-watch".equals(thread.getName()));
        watch.start();
        fires(waitUntil(Instant.now().plusSeconds(1)));
    }

    @Test
    void setsFreeWhatADeadNodeHadLocked() {
        String waiting = waitUntil(Instant.now().plusSeconds(1));
        jdbc.sql("UPDATE act_ru_job SET lock_owner_ = 'dead', lock_exp_time_ = now() + interval '1 hour'"
                        + " WHERE process_instance_id_ = ?")
                .param(waiting)
                .update();
        jdbc.sql("INSERT INTO node (id, name, seen_at) VALUES ('dead', 'dead', now() - interval '1 minute')")
                .update();
        await("the job of the dead node is done", UNTIL_DEAD, () -> ended(waiting) != null);
        assertThat(jdbc.sql("SELECT count(*) FROM node WHERE id = 'dead'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Threads and waiting places for jobs that are no timers are not used up, so that the clock is held up by nobody else. */
    @Test
    void anAuthorityThatDoesNotAnswerHoldsUpNoTimer() {
        HeldWork.next();
        deployHeld("call");
        int calls = 5 + 10;
        List<String> silent = IntStream.range(0, calls).mapToObj(n -> call()).toList();
        try {
            await("all threads for calls wait", () -> HeldWork.running.get() == 5);
            fires(waitUntil(Instant.now().plusSeconds(1)));
            assertThat(HeldWork.running).hasValue(5);
        } finally {
            HeldWork.gate.countDown();
        }
        await("every call is answered", () -> silent.stream().allMatch(id -> ended(id) != null));
        assertThat(HeldWork.done).hasValue(calls);
    }

    @Test
    void onlySoManyTimersRunAtATime() {
        HeldWork.next();
        deployHeld("timer");
        int threads = JobLanes.clockThreads(Runtime.getRuntime().availableProcessors());
        int due = threads * 20 + 10; // more than may wait
        Date now = Date.from(Instant.now().plusSeconds(1));
        List<String> waiting = IntStream.range(0, due)
                .mapToObj(n -> engine.getRuntimeService()
                        .startProcessInstanceByKey("timer", Map.of("dueAt", now))
                        .getId())
                .toList();
        try {
            await("the clock has no thread left", () -> HeldWork.running.get() == threads);
        } finally {
            HeldWork.gate.countDown();
        }
        await("every timer has fired", () -> waiting.stream().allMatch(id -> ended(id) != null));
        assertThat(HeldWork.most).hasValue(threads);
        assertThat(HeldWork.done).hasValue(due);
    }

    /**
     * Five calls keep all threads, and a sixth waits until its lock has run out. It is taken again, by its own node, and made
     * once; when it begins it is its node's for a whole time again.
     */
    @Test
    void aCallThatWaitsLongerThanItsLockIsMadeOnce() {
        HeldWork.next();
        deployHeld("call");
        List<String> first = IntStream.range(0, 5).mapToObj(n -> call()).toList();
        await("all threads for calls wait", () -> HeldWork.running.get() == 5);
        String late = call();
        HeldWork.own.put(late, new CountDownLatch(1));
        String next = "";
        try {
            await("it is taken", () -> lockedFor(late).compareTo(Duration.ZERO) > 0);
            lockFor(late, Duration.ofSeconds(-1));
            next = call();
            await("it is taken again", () -> lockedFor(late).compareTo(Duration.ZERO) > 0);
            String behind = next;
            await("the next one waits behind it", () -> lockedFor(behind).compareTo(Duration.ZERO) > 0);
            lockFor(late, Duration.ofSeconds(30));
            HeldWork.gate.countDown();
            await(
                    "the others are answered",
                    () -> ended(behind) != null && first.stream().allMatch(id -> ended(id) != null));
            await("it has begun", () -> HeldWork.begun.containsKey(late));
            assertThat(lockedFor(late)).isGreaterThan(Duration.ofMinutes(4));
        } finally {
            HeldWork.gate.countDown();
            HeldWork.own.values().forEach(CountDownLatch::countDown);
        }
        await("it is answered", () -> ended(late) != null);
        assertThat(HeldWork.begun.get(late)).hasValue(1);
        assertThat(HeldWork.done).hasValue(7);
    }

    /** The database was away when a call was about to begin: it is made as soon as its lock has run out. */
    @Test
    void aCallWhoseLockCouldNotBeRenewedIsMadeLater() {
        HeldWork.next();
        HeldWork.gate.countDown();
        deployHeld("call");
        AtomicInteger failed = new AtomicInteger();
        Mockito.doAnswer(renewal -> {
                    failed.incrementAndGet();
                    throw new DataAccessResourceFailureException("The database is away");
                })
                .doCallRealMethod()
                .when(locks)
                .renew(Mockito.anyString(), Mockito.anyString(), Mockito.any());
        String call = call();
        await("its lock is not renewed", () -> failed.get() == 1);
        lockFor(call, Duration.ofSeconds(-1));
        String next = call();
        await("the next one is made", () -> ended(next) != null);
        await("it is made", () -> ended(call) != null);
        Mockito.reset(locks);
    }

    @Test
    void timersLetPeopleGoFirstAndCallsDoNot() {
        Set<String> asked = ConcurrentHashMap.newKeySet();
        Mockito.doAnswer(call -> {
                    asked.add(Thread.currentThread().getName());
                    return call.callRealMethod();
                })
                .when(people)
                .letGoFirst();
        HeldWork.next();
        HeldWork.gate.countDown();
        deployHeld("call");
        String call = call();
        fires(waitUntil(Instant.now().plusSeconds(1)));
        await("the call is made", () -> ended(call) != null);
        Mockito.reset(people);

        assertThat(asked).isNotEmpty().allMatch(thread -> thread.startsWith("clock-"));
    }

    /** Somebody sends the head of a request and nothing more. */
    @Test
    void aRequestThatHangsDoesNotStopTheClock() throws IOException {
        try (Socket hanging = new Socket("localhost", port)) {
            hanging.getOutputStream().write("""
                            POST /api/notes HTTP/1.1
                            Host: localhost
                            Content-Type: application/json
                            Content-Length: 100

                            """.getBytes(StandardCharsets.US_ASCII));
            await("it is being answered", () -> people.answering() > 0);
            List<String> cards = IntStream.range(0, 5)
                    .mapToObj(n -> waitUntil(Instant.now().plusSeconds(1)))
                    .toList();
            cards.forEach(this::fires);
            assertThat(people.answering()).isPositive();
        }
        await("nobody asks any more", () -> people.answering() == 0);
    }

    @Test
    void theClockLeavesHalfOfTheProcessors() {
        assertThat(IntStream.of(1, 2, 3, 4, 16).map(JobLanes::clockThreads)).containsExactly(1, 1, 1, 2, 8);
    }

    /** What is being worked on is told from an index, and not by reading every job that waits for its day. */
    @Test
    void whatIsTakenIsFoundByAnIndex() {
        List<String> plan = transaction.execute(status -> Plans.of(jdbc, """
                        SELECT process_instance_id_ FROM act_ru_job
                        WHERE exclusive_ AND lock_owner_ IS NOT NULL AND lock_exp_time_ >= now()::timestamp"""));
        assertThat(plan).anyMatch(line -> line.contains("act_idx_job_locked"));
    }

    private String call() {
        return engine.getRuntimeService().startProcessInstanceByKey("call").getId();
    }

    /** For how long the job of an instance is still its node's; nothing when it is nobody's. */
    private Duration lockedFor(String processInstanceId) {
        return jdbc.sql(
                        "SELECT lock_exp_time_ FROM act_ru_job WHERE process_instance_id_ = ? AND lock_exp_time_ IS NOT NULL")
                .param(processInstanceId)
                .query(Timestamp.class)
                .optional()
                .map(end -> Duration.between(Instant.now(), end.toInstant()))
                .orElse(Duration.ZERO);
    }

    private void lockFor(String processInstanceId, Duration time) {
        jdbc.sql("UPDATE act_ru_job SET lock_exp_time_ = ? WHERE process_instance_id_ = ?")
                .param(Timestamp.from(Instant.now().plus(time)))
                .param(processInstanceId)
                .update();
    }

    /** A process that begins with work which ends when the gate is opened: a call, or behind a timer. */
    private void deployHeld(String key) {
        var begin = Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent();
        var work = key.equals("call")
                ? begin.serviceTask().camundaAsyncBefore()
                : begin.intermediateCatchEvent().timerWithDate("${dueAt}").serviceTask();
        engine.getRepositoryService()
                .createDeployment()
                .name(key)
                .enableDuplicateFiltering(true)
                .addModelInstance(
                        key + ".bpmn",
                        work.camundaClass(HeldWork.class).endEvent().done())
                .deploy();
    }

    private String waitUntil(Instant due) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey("waits", Map.of("dueAt", Date.from(due)))
                .getId();
    }

    /** What another node does is seen here as a change in the database only. */
    private void move(String processInstanceId, Instant due) {
        jdbc.sql("UPDATE act_ru_job SET duedate_ = ? WHERE process_instance_id_ = ?")
                .param(Timestamp.from(due))
                .param(processInstanceId)
                .update();
    }

    private void fires(String processInstanceId) {
        Date due = engine.getManagementService().createJobQuery().processInstanceId(processInstanceId).list().stream()
                .map(job -> job.getDuedate())
                .findFirst()
                .orElseGet(Date::new);
        await("the timer has fired", () -> ended(processInstanceId) != null);
        LOG.info("fired {} ms after it was due", ended(processInstanceId).getTime() - due.getTime());
    }

    private Date ended(String processInstanceId) {
        HistoricProcessInstance instance = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult();
        return instance.getEndTime();
    }

    private Integer listener() {
        return jdbc.sql(
                        "SELECT min(pid) FROM pg_stat_activity WHERE application_name = ? AND datname = current_database()")
                .param(DueJobConnections.APPLICATION_NAME)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    private int listeners() {
        return jdbc.sql(
                        "SELECT count(*) FROM pg_stat_activity WHERE application_name = ? AND datname = current_database()")
                .param(DueJobConnections.APPLICATION_NAME)
                .query(Integer.class)
                .single();
    }

    private String lastQuery() {
        return jdbc.sql(
                        "SELECT query FROM pg_stat_activity WHERE application_name = ? AND datname = current_database()")
                .param(DueJobConnections.APPLICATION_NAME)
                .query(String.class)
                .single();
    }

    private Timestamp lastQueryAt() {
        return jdbc.sql("SELECT query_start FROM pg_stat_activity WHERE application_name = ?"
                        + " AND datname = current_database()")
                .param(DueJobConnections.APPLICATION_NAME)
                .query(Timestamp.class)
                .single();
    }

    private static void await(String what, BooleanSupplier condition) {
        await(what, PATIENCE, condition);
    }

    private static void await(String what, Duration patience, BooleanSupplier condition) {
        Instant end = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
