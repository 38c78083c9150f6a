package cn.safecommunity.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.endsWith;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import cn.safecommunity.EngineTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.programme.ProgrammeCounty;
import cn.safecommunity.programme.ProgrammeDriver;
import cn.safecommunity.programme.ProgrammeNews;
import cn.safecommunity.programme.Programmes;
import cn.safecommunity.title.TitleDriver;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the board counts of a county. */
class FactsTest extends EngineTest {

    private static final String COUNTY = "610923";

    @Autowired
    private ProgrammeDriver driver;

    @Autowired
    private ApplicationDriver applications;

    @Autowired
    private TitleDriver titles;

    @Autowired
    private Facts facts;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Organisations organisations;

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

    /** The city office hears of every county, the leader of a county of its own, at each gate in the same way. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theCityOfficeAndTheLeaderOfEveryCountyHearOfAGate(int phase) {
        ProgrammeNews news = mock(ProgrammeNews.class);
        Programme begun = programmes.get(programme);
        List<GateLine> lines = facts.of(programme, LocalDate.of(2013, 4, 16)).stream()
                .map(each -> new GateLine(each, each.county().equals(COUNTY) ? List.of("还没有首次报送") : List.of()))
                .toList();
        String subject = "【安全社区】第" + Gates.numeral(phase) + "阶段到期";

        new GateNews(programmes, news, organisations)
                .closed(begun, Gate.of(programme, phase, Instant.now(), List.of(), lines));

        verify(news)
                .tell(eq(programme), eq("gate"), eq("city-office"), eq(subject), contains("没有达到要求的县区：宁陕县（还没有首次报送）"));
        List<ProgrammeCounty> counties = programmes.counties(programme);
        assertThat(counties).hasSize(11);
        for (ProgrammeCounty county : counties) {
            String says = county.county().equals(COUNTY) ? "没有达到要求：还没有首次报送。" : "已达到要求。";
            verify(news)
                    .tell(
                            eq(county.caseId()),
                            eq("gate"),
                            eq("county-" + county.county() + "-leader"),
                            eq(subject),
                            endsWith(says));
        }
        verifyNoMoreInteractions(news);
    }

    /** 省级 and 全国 are counted apart, and what was won before the programme began counts for neither. */
    @Test
    void titlesAreCountedByChainAndThoseFromBeforeApart() {
        applications.prepare();
        titles.prepare();
        titles.confer("provincial", "2012-05-02");
        titles.confer("provincial", "2013-05-02");
        titles.confer("national", "2013-06-03");

        CountyFacts county = facts.of(programme, LocalDate.of(2013, 7, 1)).stream()
                .filter(each -> each.county().equals(ApplicationDriver.COUNTY))
                .findFirst()
                .orElseThrow();

        assertThat(county.provincial()).isEqualTo(1);
        assertThat(county.national()).isEqualTo(1);
        assertThat(county.earlierTitles()).isEqualTo(1);
        titles.prepare();
    }
}
