package cn.safecommunity.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.LongWork;
import cn.safecommunity.endorsement.ApplicationDriver;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an examiner with 500 own tasks waits for when the whole database has 1,000, 5,000 and 100,000 open ones, beside the
 * engine's own list of the same tasks. {@code ./mvnw -Pbenchmark test} runs it; the table goes to {@code target/benchmark.md}.
 */
@Tag("benchmark")
class ListBenchmark extends HttpTest {

    private static final String EXAMINER = "county-610902-examiner";
    private static final String OFFICE = "county-610902-examiner";
    private static final int ROUNDS = 60;
    private static final int BASELINE_ROUNDS = 15;
    private static final int[] SIZES = {1_000, 5_000, 100_000};
    private static final String BASELINE = "the engine's own list, one page (`GET /engine-rest/task`)";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LongWork work;

    private static Map<String, String> calls() {
        Map<String, String> calls = new LinkedHashMap<>();
        calls.put(BASELINE, "/engine-rest/task?maxResults=25&sortBy=dueDate&sortOrder=asc");
        calls.put("我的待办, one page with all counts", "/api/tasks?list=mine");
        calls.put("超期, one page", "/api/tasks?list=late");
        calls.put(
                "search for two parts of words",
                "/api/tasks?list=office&search=" + URLEncoder.encode("五里 BENCH-40", StandardCharsets.UTF_8));
        calls.put("the register of case files, one page", "/api/casefiles?tab=visible");
        return calls;
    }

    @Test
    void theListOfAnExaminer() throws IOException {
        driver.prepare();
        driver.apply("provincial");
        ManyTasks many = new ManyTasks(jdbc, driver.taskId("examine"), OFFICE);
        Client examiner = as(EXAMINER);
        List<String> table = new ArrayList<>(List.of(
                "Median / 95th percentile in milliseconds, over HTTP, on this machine:",
                "",
                "| | 1,000 open tasks | 5,000 | 100,000 |",
                "|---|---|---|---|"));
        Map<String, StringBuilder> rows = new LinkedHashMap<>();
        for (int size : SIZES) {
            work.run(() -> many.fill(size));
            assertThat(examiner.get("/api/tasks?list=mine").json().path("total").asInt())
                    .isGreaterThanOrEqualTo(Math.min(size, 5_000) / 10);
            calls().forEach((name, path) -> rows.computeIfAbsent(name, key -> new StringBuilder("| " + key + " |"))
                    .append(" ")
                    .append(Timing.of(name.equals(BASELINE) ? BASELINE_ROUNDS : ROUNDS, () -> answered(examiner, path)))
                    .append(" |"));
        }
        rows.values().forEach(row -> table.add(row.toString()));
        Files.write(Path.of("target/benchmark.md"), table);
    }

    private static void answered(Client client, String path) {
        Reply reply = client.get(path);
        if (reply.status() != 200) {
            throw new AssertionError(path + " " + reply.body());
        }
    }
}
