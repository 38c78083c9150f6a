package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.EngineTest;
import cn.safecommunity.Refusal;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.title.Title;
import cn.safecommunity.title.Titles;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A county applies as a whole; every test has a county of its own, whose units hold as many titles as it needs. */
class WholeCountyOnTheChainTest extends EngineTest {

    private static final AtomicInteger LAST = new AtomicInteger(619900);

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private Titles titles;

    @Autowired
    private Eligibility eligibility;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    private String county = "";
    private String office = "";
    private int units;

    @BeforeEach
    void aCounty() {
        driver.prepare();
        county = String.valueOf(LAST.incrementAndGet());
        office = county + "000";
        jdbc.sql("INSERT INTO organisation (code, name, kind, parent_code, issuer_code, units_source)"
                        + " VALUES (?, '某某区', 'county', '610900', '某安监发', '民政局名册')")
                .param(county)
                .update();
        unit(office, "wholeCounty");
        driver.register(office, "wholeCounty");
        driver.people(examiner(), leader());
    }

    @AfterEach
    void nothingIsLeft() {
        driver.prepare();
        jdbc.sql("UPDATE organisation SET abolished = true WHERE ? IN (code, parent_code)")
                .param(county)
                .update();
        for (String group : List.of("community-" + office, examiner(), leader())) {
            identity.deleteUser(group);
            identity.deleteGroup(group);
        }
    }

    private String examiner() {
        return "county-" + county + "-examiner";
    }

    private String leader() {
        return "county-" + county + "-leader";
    }

    private void unit(String code, String kind) {
        jdbc.sql("INSERT INTO organisation (code, name, kind, parent_code) VALUES (?, ?, ?, ?)")
                .params(code, "单位" + code, kind, county)
                .update();
    }

    /** One more unit; gives its code. */
    private String unit(String kind) {
        String code = county + (100 + units++);
        unit(code, kind);
        return code;
    }

    private void townships(int count) {
        for (int n = 0; n < count; n++) {
            unit("township");
        }
    }

    private void townshipsWithTitle(int count) {
        for (int n = 0; n < count; n++) {
            confer("national", unit("township"));
        }
    }

    private void confer(String chain, String unit) {
        jdbc.sql("INSERT INTO community (code, unit_type, registered_on)"
                        + " SELECT code, kind, '2012-03-01' FROM organisation WHERE code = ?")
                .param(unit)
                .update();
        long id = jdbc.sql("WITH file AS (INSERT INTO case_file (kind, county, community, subject, opened_at)"
                        + " VALUES ('endorsement', :county, :unit, 'test', now()) RETURNING id)"
                        + " INSERT INTO endorsement_case (id, chain, community, county, state, applicant, created_at)"
                        + " SELECT id, :chain, :unit, :county, 'conferred', 'nobody', now() FROM file RETURNING id")
                .param("county", county)
                .param("unit", unit)
                .param("chain", chain)
                .query(Long.class)
                .single();
        LocalDate today = LocalDate.now();
        titles.enter(new Title("Z-" + id, "P-" + id, id, Chain.of(chain), unit, today, titles.validUntil(today)));
    }

    /** 19 of 24 are 79.2 percent; what is no street or township, is merged away or holds another title does not count. */
    @Test
    void isRefusedBelowEightyPercent() {
        townshipsWithTitle(18);
        confer("national", unit("street"));
        townships(4);
        confer("provincial", unit("township"));
        confer("national", unit("enterprise"));
        String merged = unit("township");
        confer("national", merged);
        jdbc.sql("UPDATE organisation SET abolished = true WHERE code = ?")
                .param(merged)
                .update();

        assertThatThrownBy(() -> driver.apply(office, "national"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("须有 80% 以上的街道、乡镇持有有效的全国安全社区称号：共 24 个，持有的 19 个，还差 1 个。");
        assertThat(driver.openTasks()).isEmpty();
    }

    @Test
    void isRefusedWhenNobodyKnowsHowManyUnitsThereAre() {
        townshipsWithTitle(5);
        jdbc.sql("UPDATE organisation SET units_source = NULL WHERE code = ?")
                .param(county)
                .update();

        assertThatThrownBy(() -> driver.apply(office, "national"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("名单不完整，不能判断是否达到80%");
        assertThat(driver.openTasks()).isEmpty();
    }

    @Test
    void isRefusedOnTheProvincialChain() {
        townshipsWithTitle(1);

        assertThatThrownBy(() -> driver.apply(office, "provincial"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有整区、整县的称号");
        assertThat(driver.openTasks()).isEmpty();
    }

    @Test
    void startsAtExactlyEightyPercentAndIsReviewedByItsOwnCounty() {
        townshipsWithTitle(4);
        townships(1);

        driver.apply(office, "national");

        assertThat(driver.candidatesOf("examine")).containsExactly(examiner());
        driver.decide(examiner(), "examine", "approve");
        driver.decide(leader(), "signOff", "approve");
        assertThat(driver.openTasks()).containsExactly("affixCitySeal");
    }

    @Test
    void goesOnWhenAUnitLosesItsTitleMeanwhile() {
        townshipsWithTitle(4);
        townships(1);
        driver.apply(office, "national");

        jdbc.sql("DELETE FROM title WHERE community LIKE ?").param(county + "%").update();

        assertThat(eligibility.reasons(office, Chain.NATIONAL))
                .extracting(Reason::code)
                .containsExactly("shareTooSmall");
        driver.decide(examiner(), "examine", "approve");
        driver.decide(leader(), "signOff", "approve");
        assertThat(driver.openTasks()).containsExactly("affixCitySeal");
    }
}
