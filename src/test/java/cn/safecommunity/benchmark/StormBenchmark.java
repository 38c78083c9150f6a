package cn.safecommunity.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.LongWork;
import cn.safecommunity.SafeCommunityApplication;
import cn.safecommunity.benchmark.Rounds.Timing;
import cn.safecommunity.endorsement.ApplicationDriver;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Many stages whose limit passes in the same second: how late the first yellow card is, how many come in a second, and how
 * long somebody waits meanwhile for a list and a case. {@code ./mvnw -Pbenchmark test} runs it and leaves
 * {@code target/benchmark-storm.md} and {@code .json}.
 */
@Tag("benchmark")
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
@DirtiesContext
class StormBenchmark extends HttpTest {

    /** How many are due at once; {@code -Dbenchmark.storms=2000,20000} for more. */
    private static final int[] STORMS = Stream.of(
                    System.getProperty("benchmark.storms", "2000,2000").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();

    private static final int WARM_UP = 400;
    private static final int IDLE = 1_000;

    /** So many seconds a storm may take; otherwise a minute, and as long as cards take that come as seldom as this. */
    private static final int LONGEST = Integer.getInteger("benchmark.storm", 0);

    private static final int SELDOM_A_SECOND = 25;
    private static final String CLOCK = "ms CPU of the threads of the clock";
    private static final String EXAMINER = "county-610902-examiner";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LongWork work;

    @Autowired
    private JdbcConnectionDetails connection;

    @Autowired
    private DataSource database;

    /** What came of a storm, and what each card cost of it, the users' questions with it. */
    private record Storm(int due, int done, double firstMillisLate, double aSecond, Timing users, Spent card) {}

    @Test
    void limitsThatPassInTheSameSecond() throws Exception {
        try (ServerCounters counters = counters()) {
            measure(counters);
        }
    }

    private void measure(ServerCounters counters) throws Exception {
        driver.prepare();
        ProcessInstance chain = driver.apply("provincial");
        String task = driver.taskId("examine");
        long caseId = jdbc.sql("SELECT id FROM case_file WHERE process_instance_id = ?")
                .param(chain.getId())
                .query(Long.class)
                .single();
        CopiedCase cases = new CopiedCase(jdbc, caseId, chain.getId(), chain.getBusinessKey());
        Asking desk = new Asking(loggedIn(EXAMINER), "/api/tasks?list=mine", "/api/tasks/" + task + "/case");
        AtomicBoolean never = new AtomicBoolean();
        desk.ask(WARM_UP, never);
        work.run(() -> cases.copy(1, IntStream.of(STORMS).sum()));
        desk.ask(WARM_UP, never);
        Timing idle = Timing.of(desk.ask(IDLE, never));
        List<Storm> storms = new ArrayList<>();
        int first = 1;
        for (int due : STORMS) {
            storms.add(storm(desk, counters, first, first + due - 1));
            first += due;
        }
        write(idle, storms);
    }

    private Storm storm(Asking desk, ServerCounters counters, int first, int last) {
        Instant when = Instant.now().plusSeconds(3);
        int due = jdbc.sql("""
                UPDATE act_ru_job SET duedate_ = ?
                WHERE handler_cfg_ LIKE '%yellowCard%' AND substring(id_ FROM 38)::int BETWEEN ? AND ? AND length(id_) > 37""")
                .params(LocalDateTime.ofInstant(when, ZoneId.of(SafeCommunityApplication.ZONE)), first, last)
                .update();
        assertThat(due).isEqualTo(last - first + 1);
        Spent before = spent(counters);
        Pause.millis(Duration.between(Instant.now(), when).toMillis());
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<double[]> users = CompletableFuture.supplyAsync(() -> desk.ask(Integer.MAX_VALUE, over));
        int done = 0;
        Instant end = when.plusSeconds(LONGEST > 0 ? LONGEST : 60 + due / SELDOM_A_SECOND);
        while (done < due && Instant.now().isBefore(end)) {
            Pause.millis(100);
            done = done(first, last);
        }
        Duration taken = Duration.between(when, Instant.now());
        over.set(true);
        Timing waited = Timing.of(users.join());
        Spent all = spent(counters).since(before);
        // what is left waits for another day
        jdbc.sql(
                        "UPDATE act_ru_job SET duedate_ = duedate_ + interval '1 year' WHERE duedate_ <= now() AND lock_owner_ IS NULL")
                .update();
        double late = jdbc.sql(
                                "SELECT extract(epoch FROM min(issued_at)) * 1000 FROM deadline_card WHERE case_id BETWEEN ? AND ?")
                        .params(first * CopiedCase.APART, (last + 1) * CopiedCase.APART)
                        .query(Double.class)
                        .single()
                - when.toEpochMilli();
        return new Storm(due, done, late, done * 1000.0 / taken.toMillis(), waited, each(all, done));
    }

    private ServerCounters counters() throws SQLException {
        String own = jdbc.sql("SELECT current_database()").query(String.class).single();
        ServerCounters counters =
                new ServerCounters(connection.getJdbcUrl().replaceFirst("/[^/?]+([?]|$)", "/postgres$1"), own);
        // only new connections are counted
        database.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        return counters;
    }

    /** With the CPU of the threads that run jobs, whatever the machine does besides. */
    private static Spent spent(ServerCounters counters) {
        Map<String, Double> spent = new LinkedHashMap<>(counters.read().of());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double jobs = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith("clock-")) {
                jobs += threads.getThreadCpuTime(thread.getThreadId()) / 1e6;
            }
        }
        spent.put(CLOCK, jobs);
        return new Spent(spent);
    }

    private static Spent each(Spent all, int done) {
        Map<String, Double> each = new LinkedHashMap<>();
        all.of().forEach((name, value) -> each.put(name, value / done));
        return new Spent(each);
    }

    private int done(int first, int last) {
        return jdbc.sql("SELECT count(*) FROM deadline_card WHERE case_id BETWEEN ? AND ?")
                .params(first * CopiedCase.APART, (last + 1) * CopiedCase.APART)
                .query(Integer.class)
                .single();
    }

    private static void write(Timing idle, List<Storm> storms) throws Exception {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("load", load);
        all.put("idle", idle);
        all.put("storms", storms);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(Path.of("target/benchmark-storm.json").toFile(), all);
        List<String> table = new ArrayList<>(List.of(
                "Yellow cards that are due in the same second; milliseconds of somebody's list and case meanwhile.",
                "Load of the machine at the end: %.1f.".formatted(load),
                "",
                "| due | issued | first, ms late | issued a second | median | 95 % | 99 % | 99 % as a share of idle"
                        + " | statements a card | ms CPU a card: clock, JVM, PostgreSQL (with the users') |",
                "|---|---|---|---|---|---|---|---|---|---|",
                "| none | | | | %.1f | %.1f | %.1f | | | |".formatted(idle.median(), idle.p95(), idle.p99())));
        storms.forEach(
                storm -> table.add("| %,d | %,d | %.0f | %.0f | %.1f | %.1f | %.1f | × %.1f | %.1f | %.1f, %.1f, %.1f |"
                        .formatted(
                                storm.due(),
                                storm.done(),
                                storm.firstMillisLate(),
                                storm.aSecond(),
                                storm.users().median(),
                                storm.users().p95(),
                                storm.users().p99(),
                                storm.users().p99() / idle.p99(),
                                storm.card().of().get("statements"),
                                storm.card().of().get(CLOCK),
                                storm.card().of().get("ms CPU of the JVM"),
                                storm.card().of().get("ms CPU of PostgreSQL"))));
        Files.write(Path.of("target/benchmark-storm.md"), table);
    }
}
