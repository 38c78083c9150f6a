package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The applications that are handled on a day are counted as they are listed. */
class RunningApplicationsTest extends HttpTest {

    private static final String COUNTY = ApplicationDriver.COUNTY;
    private static final String ANOTHER = "610921";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private Applications applications;

    @Autowired
    private JdbcClient jdbc;

    /** How many the county has at the end of that day. */
    private long counted(LocalDate day) {
        List<String> counties = List.of(COUNTY, ANOTHER);
        Map<String, Long> counted = applications.counted(day, counties);
        assertThat(counted)
                .isEqualTo(applications.running(day, counties).stream()
                        .collect(Collectors.groupingBy(Application::county, Collectors.counting())));
        assertThat(applications.counted(day, List.of(ANOTHER))).doesNotContainKey(COUNTY);
        return counted.getOrDefault(COUNTY, 0L);
    }

    @Test
    void anApplicationCountsFromItsDayToTheDayBeforeItsEnd() {
        driver.prepare();
        String unit = driver.invent();
        driver.register(unit);
        LocalDate today = LocalDate.now();
        LocalDate before = today.minusDays(2);
        long earlier = counted(before.minusDays(1));
        long then = counted(before);
        long now = counted(today);

        String instance = driver.apply(unit, "provincial").getId();
        assertThat(counted(today)).isEqualTo(now + 1);
        assertThat(counted(before)).isEqualTo(then);

        long id = jdbc.sql("UPDATE endorsement_case SET applied_on = ? WHERE process_instance_id = ? RETURNING id")
                .params(before, instance)
                .query(Long.class)
                .single();
        Reply withdrawn = as("community-" + unit).post("/api/cases/" + id + "/withdrawal", "{\"reason\":\"材料有误\"}");
        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(204);
        assertThat(counted(today)).isEqualTo(now);
        assertThat(counted(before.minusDays(1))).isEqualTo(earlier);
        assertThat(counted(today.minusDays(1))).isEqualTo(then + 1);
        assertThat(counted(before)).isEqualTo(then + 1);
    }
}
