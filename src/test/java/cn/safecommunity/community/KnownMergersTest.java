package cn.safecommunity.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.EngineTest;
import cn.safecommunity.organisation.Organisations;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Facts about the mergers that were over before the product was in use. */
@Transactional
class KnownMergersTest extends EngineTest {

    private static final String MERGED = "610902991";

    @Autowired
    private KnownMergers known;

    @Autowired
    private Successions successions;

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void leadsToTheUnitThatGoesOn() {
        assertThat(successions.today(MERGED)).isEqualTo("610902112");
        assertThat(organisations.get("610902112").name()).isEqualTo("洪山镇");
        assertThat(successions.all())
                .filteredOn(each -> each.predecessor().equals(MERGED))
                .extracting(Succession::mergedOn)
                .containsExactly(LocalDate.of(2015, 6, 28));
    }

    @Test
    void leavesAUnitToPeopleThatWasRegisteredOrIsStillThere() {
        jdbc.sql("DELETE FROM succession WHERE predecessor = ?").param(MERGED).update();
        jdbc.sql("UPDATE organisation SET abolished = false WHERE code = ?")
                .param(MERGED)
                .update();
        known.bringUpToDate();
        assertThat(successions.today(MERGED)).isEqualTo(MERGED);

        jdbc.sql("UPDATE organisation SET abolished = true WHERE code = ?")
                .param(MERGED)
                .update();
        jdbc.sql("INSERT INTO community (code, unit_type, registered_on) VALUES (?, 'township', '2013-05-01')")
                .param(MERGED)
                .update();
        known.bringUpToDate();
        assertThat(successions.today(MERGED)).isEqualTo(MERGED);

        jdbc.sql("DELETE FROM community WHERE code = ?").param(MERGED).update();
        known.bringUpToDate();
        assertThat(successions.today(MERGED)).isEqualTo("610902112");
    }
}
