package cn.safecommunity.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.throttle.UsedUp;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a refused request costs, and what other people feel while fifty of them come every second. Started by
 * {@code .ci/refusals}; the tables go to {@code target/refusals.md}.
 */
@Tag("fuzz")
class RefusedRequestsTest extends HttpTest {

    private static final String PERSON = "refused-person";
    private static final String EXAMINER = "county-610902-examiner";
    private static final int REFUSALS_A_SECOND = 50;
    private static final int TIMES = Integer.getInteger("refusals.times", 100);
    private static final int READS = Integer.getInteger("refusals.reads", 300);

    /** What one refusal may take, in milliseconds; half of them have to stay below it. */
    private static final double MOST = Double.parseDouble(System.getProperty("refusals.most", "50"));

    private static final double WORST_RATIO = 2;

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UsedUp usedUp;

    private Client refused;
    private Client examiner;
    private long caseId;

    private record Times(double median, double most) {

        static Times of(List<Double> all) {
            List<Double> sorted = all.stream().sorted().toList();
            return new Times(sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100));
        }
    }

    @BeforeEach
    void somebodyWorksAndSomebodyElseIsRefused() {
        driver.prepare();
        for (String community : List.of(ApplicationDriver.COMMUNITY, "610902101", "610902102")) {
            driver.register(community);
            driver.apply(community, "provincial");
        }
        caseId = jdbc.sql("SELECT max(id) FROM case_file").query(Long.class).single();
        refused = as(person(PERSON, "refused-group"));
        examiner = loggedIn(EXAMINER);
    }

    private Map<String, Supplier<Reply>> refusals() {
        AtomicInteger guess = new AtomicInteger();
        String many = IntStream.range(0, 400)
                .mapToObj(n -> "{\"name\":\"" + n + "\"}")
                .collect(Collectors.joining(","));
        Map<String, Supplier<Reply>> all = new LinkedHashMap<>();
        all.put("body of 128 KB", () -> refused.post("/engine-rest/task", "\"" + "x".repeat(131_072) + "\""));
        all.put("body of 2 MB", () -> refused.post("/api/test/change", "\"" + "x".repeat(2_097_152) + "\""));
        all.put("400 orQueries", () -> refused.post("/engine-rest/task", "{\"orQueries\":[" + many + "]}"));
        all.put(
                "unknown sort key",
                () -> refused.post("/engine-rest/task", "{\"sorting\":[{\"sortBy\":\"x\",\"sortOrder\":\"asc\"}]}"));
        all.put("unknown order of a list", () -> refused.get("/api/tasks?sort=x"));
        all.put("nobody logged in", () -> anybody().get("/api/casefiles"));
        all.put("for administrators only", () -> refused.get("/api/accounts"));
        all.put("a case of somebody else", () -> refused.get("/api/casefiles/" + caseId));
        all.put(
                "wrong password",
                () -> as("refused-" + guess.incrementAndGet(), "wrong").get("/api/me"));
        return all;
    }

    private static double took(Supplier<Reply> call, boolean refusal) {
        long start = System.nanoTime();
        Reply reply = call.get();
        double took = (System.nanoTime() - start) / 1e6;
        assertThat(reply.status() >= 400 && reply.status() < 500)
                .as(reply.raw().uri() + " " + reply.status() + " " + reply.body())
                .isEqualTo(refusal);
        return took;
    }

    private static Times measured(int times, Supplier<Reply> call, boolean refusal) {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(took(call, refusal));
        }
        return Times.of(all);
    }

    /** Another person's list of tasks and a case, one after the other. */
    private Times reads() {
        AtomicInteger next = new AtomicInteger();
        return measured(
                READS,
                () -> examiner.get(next.getAndIncrement() % 2 == 0 ? "/api/tasks" : "/api/casefiles/" + caseId),
                false);
    }

    private Times readsUnderRefusals(List<Supplier<Reply>> refusals, Queue<Throwable> wrong, AtomicInteger sent)
            throws InterruptedException {
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(4);
        pool.scheduleAtFixedRate(
                () -> pool.execute(() -> {
                    try {
                        took(refusals.get(sent.getAndIncrement() % refusals.size()), true);
                    } catch (RuntimeException | AssertionError e) {
                        if (!pool.isShutdown()) { // whoever is stopped in the middle has not been answered wrongly
                            wrong.add(e);
                        }
                    }
                }),
                0,
                1_000 / REFUSALS_A_SECOND,
                TimeUnit.MILLISECONDS);
        try {
            return reads();
        } finally {
            pool.shutdownNow();
            assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void aRefusalIsCheapAndNobodyElseFeelsIt() throws IOException, InterruptedException {
        Map<String, Supplier<Reply>> refusals = refusals();
        refusals.forEach(
                (name, each) -> assertThat(each.get().status()).as(name).isBetween(400, 499));
        refusals.values().forEach(each -> measured(20, each, true));
        reads();
        Map<String, Times> costs = new LinkedHashMap<>();
        refusals.forEach((name, call) -> costs.put(name, measured(TIMES, call, true)));
        usedUp.byPerson(PERSON, () -> costs.put("too often", measured(TIMES, () -> refused.get("/api/tasks"), true)));

        Times idle = reads();
        Queue<Throwable> wrong = new ConcurrentLinkedQueue<>();
        AtomicInteger sent = new AtomicInteger();
        long start = System.nanoTime();
        Times under = readsUnderRefusals(List.copyOf(refusals.values()), wrong, sent);
        double aSecond = sent.get() / ((System.nanoTime() - start) / 1e9);
        Times idleAgain = reads();
        double ratio = under.most() / Math.max(idle.most(), idleAgain.most());
        report(costs, idle, idleAgain, under, aSecond, ratio);

        assertThat(wrong).isEmpty();
        assertThat(costs)
                .allSatisfy((name, cost) -> assertThat(cost.median()).as(name).isLessThan(MOST));
        assertThat(ratio)
                .as("95 %% of other people's reads, under refusals by idle")
                .isLessThanOrEqualTo(WORST_RATIO);
    }

    private static void report(
            Map<String, Times> costs, Times idle, Times idleAgain, Times under, double aSecond, double ratio)
            throws IOException {
        StringBuilder text = new StringBuilder("load of the machine %.1f on %d processors%n%n"
                .formatted(
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        Runtime.getRuntime().availableProcessors()));
        text.append("| refused because | median, ms | 95 %, ms |\n|---|---|---|\n");
        costs.forEach(
                (name, cost) -> text.append("| %s | %.1f | %.1f |%n".formatted(name, cost.median(), cost.most())));
        text.append("\n| other people's list and case | median, ms | 95 %, ms |\n|---|---|---|\n");
        Map.of("idle", idle, "idle again", idleAgain, "under %.0f refusals a second".formatted(aSecond), under)
                .forEach((name, times) ->
                        text.append("| %s | %.1f | %.1f |%n".formatted(name, times.median(), times.most())));
        text.append("%nratio of the 95 %%: %.2f%n".formatted(ratio));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/refusals.md"), text);
    }
}
