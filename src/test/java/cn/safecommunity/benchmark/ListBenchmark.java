package cn.safecommunity.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.LongWork;
import cn.safecommunity.benchmark.Rounds.Timing;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.organisation.People;
import cn.safecommunity.programme.ProgrammeDriver;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people wait for at their lists when the whole database has 5,000 and 100,000 open tasks, beside the list of a bare engine
 * on the same rows. {@code ./mvnw -Pbenchmark test} runs it and leaves {@code target/benchmark.md} and {@code .json}.
 */
@Tag("benchmark")
class ListBenchmark extends HttpTest {

    private static final String COUNTY = "county-610902-examiner";
    private static final String CITY = "city-examiner";
    private static final int[] SIZES = {5_000, 100_000};
    private static final String BARE_COUNTY = "bare engine in process: list and count, county examiner";
    private static final String BARE_CITY = "bare engine in process: list and count, city examiner";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private ProgrammeDriver programmes;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private LongWork work;

    @Test
    void listsOfAFullDatabase() throws IOException {
        long programme = begin();
        driver.apply("provincial");
        Country country = new Country(jdbc, driver.taskId("examine"));
        Report report = new Report(
                "benchmark",
                Arrays.stream(SIZES).mapToObj(ListBenchmark::column).toArray(String[]::new));
        int countyBefore = total(COUNTY);
        int cityBefore = total(CITY);
        try (BareEngine bare = new BareEngine(database)) {
            for (int size : SIZES) {
                work.run(() -> country.fill(size));
                assertThat(total(COUNTY)).isEqualTo(countyBefore + 500);
                assertThat(total(CITY)).isEqualTo(cityBefore + 1_500);
                Map<String, Timing> timings = Rounds.of(calls(bare, programme));
                report.add(column(size), timings);
                report.write(Map.of(BARE_COUNTY, "county", BARE_CITY, "city"));
            }
        }
    }

    /** A programme of 2014 whose board has something to count, and the people of the lists. */
    private long begin() {
        driver.prepare();
        programmes.prepare("2013-06-03");
        long programme = programmes.draft("ankang-2013", 2014);
        programmes.start(programme);
        ClockUtil.reset();
        driver.register(ApplicationDriver.COMMUNITY);
        return programme;
    }

    private static String column(int size) {
        return "%,d open tasks".formatted(size);
    }

    private int total(String person) {
        return as(person).get("/api/tasks?list=mine").json().path("total").asInt();
    }

    private Map<String, Runnable> calls(BareEngine bare, long programme) {
        Client county = as(COUNTY);
        Client city = as(CITY);
        List<String> countyGroups = people.groupsOf(COUNTY);
        List<String> cityGroups = people.groupsOf(CITY);
        Map<String, Runnable> calls = new LinkedHashMap<>();
        calls.put(BARE_COUNTY, () -> bare.list(COUNTY, countyGroups));
        calls.put("county: 待我办理", Calls.get(county, "/api/tasks?list=mine"));
        calls.put("county: 超期", Calls.get(county, "/api/tasks?list=late"));
        calls.put(
                "county: search for two words",
                Calls.get(county, "/api/tasks?list=office&search=" + Calls.word("五里 FILLED-40")));
        calls.put("county: /cases/", Calls.get(county, "/api/casefiles?tab=visible"));
        calls.put(BARE_CITY, () -> bare.list(CITY, cityGroups));
        calls.put("city: 待我办理", Calls.get(city, "/api/tasks?list=mine"));
        calls.put("city: /cases/", Calls.get(city, "/api/casefiles?tab=visible"));
        calls.put("city: work at hand", Calls.get(city, "/api/work-at-hand"));
        calls.put("city: board", Calls.get(city, "/api/programmes/" + programme + "/board"));
        calls.put("public: valid titles", Calls.get(anybody(), "/notices/"));
        calls.put(
                "public: search for a title",
                Calls.get(anybody(), "/notices/?search=" + Calls.word("FILLED-10000200")));
        return calls;
    }
}
