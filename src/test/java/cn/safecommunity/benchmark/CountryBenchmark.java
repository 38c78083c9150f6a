package cn.safecommunity.benchmark;

import static cn.safecommunity.benchmark.CountryUnits.PILOTS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.LongWork;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.programme.ProgrammeDriver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the same people wait for in a database of twenty pilots and in one of the size of a country: 40,000 units in 2,800
 * counties, 60,000 finished and 5,000 running cases, 100,000 open tasks with their timers, a million historic tasks. Leaves
 * {@code target/country.md} and {@code .json}.
 */
@Tag("benchmark")
class CountryBenchmark extends HttpTest {

    private static final String SMALL = "twenty pilots";
    private static final String COUNTRY = "a country";

    private static final int RUNNING = 5_000;
    private static final int FINISHED = 60_000;
    private static final int TITLES = 20_000;
    private static final int TASKS_A_CASE = 20;
    private static final int HISTORIC_TASKS = 1_000_000;

    private static final int WARM_UP = 150;
    private static final int COUNTED = 200;

    /** The unit whose application is copied. */
    private static final String UNIT = "610902871";

    private static final List<String> HISTORY =
            List.of("act_hi_procinst", "act_hi_taskinst", "act_hi_actinst", "act_hi_varinst");

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private ProgrammeDriver programmes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LongWork work;

    private long city;
    private long province;
    private long running;
    private long finished;

    @Test
    void theSameAtTheSizeOfACountry() throws IOException {
        begin();
        Invariants invariants = new Invariants(jdbc);
        assertThat(invariants.broken()).isEmpty();
        Report report = new Report("country", SMALL, COUNTRY);
        CountryUnits units = new CountryUnits(jdbc);
        CountryCases cases = new CountryCases(jdbc, running, finished);
        work.run(() -> {
            units.number();
            units.open("nr <= " + PILOTS, UNIT);
            cases.run(1, PILOTS);
            cases.work(1, PILOTS, 1, 1);
            cases.end(1, PILOTS);
            cases.titles(1, PILOTS / 2);
            CountryProgrammes.designate(jdbc, city, province, units, UNIT);
            jdbc.sql("ANALYZE").update();
        });
        assertThat(invariants.broken()).isEmpty();
        report.add(SMALL, Rounds.of(calls(), WARM_UP, COUNTED));
        report.write(Map.of());
        work.run(() -> {
            planByIndexes();
            units.open("true", UNIT);
            units.people();
            new Indexes(jdbc, HISTORY).without(() -> {
                cases.run(PILOTS + 1, RUNNING);
                cases.work(1, PILOTS, 2, TASKS_A_CASE);
                cases.work(PILOTS + 1, RUNNING, 1, TASKS_A_CASE);
                cases.end(PILOTS + 1, FINISHED);
                cases.titles(PILOTS / 2 + 1, TITLES);
                cases.tasksUntil(HISTORIC_TASKS, FINISHED);
            });
            jdbc.sql("ANALYZE").update();
        });
        assertThat(count("organisation")).isGreaterThan(CountryUnits.UNITS + CountryUnits.COUNTIES - 10);
        assertThat(count("act_ru_task WHERE task_def_key_ = 'examine'")).isEqualTo(RUNNING * TASKS_A_CASE + 1);
        assertThat(count("endorsement_case WHERE state = 'running'")).isEqualTo(RUNNING + 1);
        assertThat(count("endorsement_case WHERE ended_on IS NOT NULL")).isEqualTo(FINISHED + 1);
        assertThat(count("act_hi_taskinst")).isGreaterThanOrEqualTo(HISTORIC_TASKS);
        assertThat(atLength(invariants)).isEmpty();
        report.add(COUNTRY, Rounds.of(calls(), WARM_UP, COUNTED));
        report.write(Map.of());
    }

    /** Keys are checked by plans that were made when the tables were small, and would read them from end to end each time. */
    private void planByIndexes() {
        jdbc.sql("SET LOCAL enable_seqscan = off").update();
        jdbc.sql("DISCARD PLANS").update();
    }

    private List<String> atLength(Invariants invariants) {
        List<String> broken = new ArrayList<>();
        work.run(() -> broken.addAll(invariants.broken()));
        return broken;
    }

    private int count(String rows) {
        return jdbc.sql("SELECT count(*) FROM " + rows).query(Integer.class).single();
    }

    /** Two programmes, the one of the city and the one that becomes a province's; a title; an application. */
    private void begin() {
        driver.prepare();
        administrator("country-administrator");
        programmes.prepare("2026-01-05");
        city = programmes.draft("ankang-2013", 2026);
        programmes.start(city);
        province = programmes.draft("ankang-2013", 2027);
        programmes.start(province);
        ClockUtil.reset();
        driver.register(ApplicationDriver.COMMUNITY);
        finished = driver.conferred();
        driver.invent(UNIT, "全国镇");
        driver.register(UNIT);
        running = jdbc.sql("SELECT id FROM case_file WHERE process_instance_id = ?")
                .param(driver.apply(UNIT, "provincial").getId())
                .query(Long.class)
                .single();
    }

    private Map<String, Runnable> calls() {
        Client county = as("county-610902-examiner");
        Client office = as("city-office");
        Client administrator = as("country-administrator");
        Map<String, Runnable> calls = new LinkedHashMap<>();
        calls.put("county: 待我办理", Calls.get(county, "/api/tasks?list=mine"));
        calls.put("county: search its tasks", Calls.get(county, "/api/tasks?list=office&search=" + Calls.word("全国镇")));
        calls.put("county: /cases/", Calls.get(county, "/api/casefiles?tab=visible"));
        calls.put("county: a running case", Calls.get(county, "/api/casefiles/" + running));
        calls.put("county: its way so far", Calls.get(county, "/api/casefiles/" + running + "/progress"));
        calls.put("county: a finished case", Calls.get(county, "/api/casefiles/" + finished));
        calls.put("county: the way it took", Calls.get(county, "/api/casefiles/" + finished + "/progress"));
        calls.put("county: titles", Calls.get(county, "/api/titles"));
        calls.put("city: /cases/", Calls.get(office, "/api/casefiles?tab=visible"));
        calls.put(
                "city: search all cases", Calls.get(office, "/api/casefiles?search=" + Calls.word("全国镇 P-610902871")));
        calls.put("city: titles", Calls.get(office, "/api/titles"));
        calls.put("city: work at hand", Calls.get(office, "/api/work-at-hand"));
        calls.put("city: board", Calls.get(office, "/api/programmes/" + city + "/board"));
        calls.put("province: board", Calls.get(office, "/api/programmes/" + province + "/board"));
        calls.put(
                "province: Excel, progress", Calls.get(office, "/api/programmes/" + province + "/lists/progress.xlsx"));
        calls.put("province: Excel, titles", Calls.get(office, "/api/programmes/" + province + "/lists/titles.xlsx"));
        calls.put("Cockpit: 期限看板", Calls.get(administrator, "/api/cockpit/late"));
        calls.put(
                "Cockpit: finished instances",
                Calls.get(administrator, "/api/cockpit/processes/provincialEndorsement/finished"));
        calls.put(
                "Cockpit: search them",
                Calls.get(administrator, "/api/cockpit/processes/provincialEndorsement/finished?search=P-610902104"));
        calls.put("Cockpit: how long steps take", Calls.get(administrator, "/api/cockpit/processes/reviewStep/times"));
        calls.put("public: titles", Calls.get(anybody(), "/notices/"));
        calls.put("public: search", Calls.get(anybody(), "/notices/?search=" + Calls.word("五里镇")));
        return calls;
    }
}
