package cn.safecommunity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.EngineTest;
import cn.safecommunity.programme.ProgrammeDriver;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the board counts of a county. */
class FactsTest extends EngineTest {

    private static final String COUNTY = "610923";

    @Autowired
    private ProgrammeDriver driver;

    @Autowired
    private Facts facts;

    @Autowired
    private JdbcClient jdbc;

    private long programme;

    @BeforeEach
    void start() {
        driver.prepare("2013-04-16");
        programme = driver.draft("ankang-2013", 2013);
        driver.start(programme);
    }

    @AfterEach
    void forget() {
        jdbc.sql("DELETE FROM creation WHERE began_on = '1999-01-04'").update();
    }

    private int upToStandard() {
        return facts.of(programme, LocalDate.of(2013, 4, 16)).stream()
                .filter(each -> each.county().equals(COUNTY))
                .mapToInt(CountyFacts::upToStandard)
                .sum();
    }

    private void reachesTheStandard(String unit) {
        jdbc.sql("WITH file AS (INSERT INTO case_file (kind, county, community, subject, opened_at)"
                        + " VALUES ('creation', :county, :unit, 'test', now()) RETURNING id)"
                        + " INSERT INTO creation (case_id, community, state, began_on, ended_on)"
                        + " SELECT id, :unit, 'upToStandard', '1999-01-04', '2001-01-04' FROM file")
                .param("county", COUNTY)
                .param("unit", unit)
                .update();
    }

    @Test
    void aCountyAsAWholeIsNoneOfItsUnitsUpToStandard() {
        int before = upToStandard();
        reachesTheStandard("610923101");
        reachesTheStandard("610923000");
        assertThat(upToStandard()).isEqualTo(before + 1);
    }
}
