package cn.safecommunity.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.EngineTest;
import cn.safecommunity.Refusal;
import cn.safecommunity.programme.ProgrammeDriver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The quota holds where it can be broken: in the rule, in the database, and under two people at once. */
class PilotQuotaTest extends EngineTest {

    private static final String COUNTY = "610902";

    @Autowired
    private ProgrammeDriver driver;

    @Autowired
    private Pilots pilots;

    @Autowired
    private JdbcClient jdbc;

    private long programme;

    @BeforeEach
    void start() {
        driver.prepare("2013-04-16");
        programme = driver.draft("ankang-2013", 2013);
        driver.start(programme);
    }

    @Test
    void refusesAThirdPilot() {
        pilots.designate(programme, COUNTY, List.of(pilot("610902001"), pilot("610902104")));
        refuses("610902107", "每个县区只能确定 2 个试点，名额已满");
    }

    @Test
    void refusesAPilotTwiceAndKeepsNothingOfTheAttempt() {
        assertThatThrownBy(() -> pilots.designate(programme, COUNTY, List.of(pilot("610902001"), pilot("610902001"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("老城街道已经是本轮试点");
        assertThat(pilots.of(programme, COUNTY)).isEmpty();
    }

    @Test
    void refusesAUnitOfAnotherCounty() {
        refuses("610921100", "城关镇不是本县区的单位");
    }

    @Test
    void refusesTheCountyAsAWhole() {
        refuses("610902000", "（整区）不能作为试点");
    }

    @Test
    void refusesAUnitThatWasMergedAway() {
        assertThatThrownBy(() -> pilots.designate(programme, "610924", List.of(pilot("610924120"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("联合镇已被撤并");
    }

    @Test
    void refusesAnyPilotOfTheZone() {
        assertThatThrownBy(() -> pilots.designate(programme, "6109GX", List.of(pilot("6109GX901"))))
                .hasMessageContaining("没有试点名额");
    }

    @Test
    void fillsTheQuotaOnceWhenManyDesignateAtOnce() throws Exception {
        List<String> units = List.of("610902001", "610902002", "610902003", "610902104", "610902106", "610902107");
        List<String> refused = allAtOnce(units.stream()
                .<Callable<Object>>map(unit -> () -> {
                    pilots.designate(programme, COUNTY, List.of(pilot(unit)));
                    return unit;
                })
                .toList());
        assertThat(refused).hasSize(4).allMatch(reason -> reason.contains("名额已满"));
        assertThat(pilots.of(programme, COUNTY)).hasSize(2);
    }

    @Test
    void takesAUnitOnceWhenTwoDesignateItAtOnce() throws Exception {
        Callable<Object> same = () -> {
            pilots.designate(programme, COUNTY, List.of(pilot("610902001")));
            return "done";
        };
        List<String> refused = allAtOnce(List.of(same, same));
        assertThat(refused).singleElement().asString().contains("已经是本轮试点");
    }

    @Test
    void theDatabaseHoldsWhatTheRuleHolds() {
        pilots.designate(programme, COUNTY, List.of(pilot("610902001"), pilot("610902104")));
        assertThatThrownBy(() -> insert(3, "610902107")).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> insert(2, "610902107")).isInstanceOf(DataIntegrityViolationException.class);
        jdbc.sql("DELETE FROM pilot WHERE programme = ? AND place = 2")
                .param(programme)
                .update();
        assertThatThrownBy(() -> insert(2, "610902001")).hasMessageContaining("pilot_programme_unit_key");
        assertThatThrownBy(() -> insert(2, "610921100")).hasMessageContaining("pilot_in_county");
        insert(2, "610902107");
    }

    private void insert(int place, String unit) {
        jdbc.sql("INSERT INTO pilot (programme, county, place, unit, leader, post, phone, designated_on)"
                        + " VALUES (?, ?, ?, ?, '李某', '县长', '1', '2013-05-02')")
                .params(programme, COUNTY, place, unit)
                .update();
    }

    private void refuses(String unit, String reason) {
        assertThatThrownBy(() -> pilots.designate(programme, COUNTY, List.of(pilot(unit))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(reason);
    }

    private static List<String> allAtOnce(List<Callable<Object>> actions) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(actions.size());
        List<String> refused = new ArrayList<>();
        try {
            for (Future<Object> done : threads.invokeAll(actions)) {
                try {
                    done.get();
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(Refusal.class);
                    refused.add(e.getCause().getMessage());
                }
            }
        } finally {
            threads.shutdown();
        }
        return refused;
    }

    private static Candidate pilot(String unit) {
        return new Candidate(
                unit,
                Map.of(),
                true,
                new Responsible("李某", "县长", "0915-0000000"),
                Responsible.NOBODY,
                Responsible.NOBODY);
    }
}
