package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.EngineTest;
import cn.safecommunity.Refusal;
import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Successions;
import cn.safecommunity.material.Materials;
import cn.safecommunity.organisation.People;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.title.Titles;
import java.time.LocalDate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Townships merge while their cases run; every test has two townships of its own. */
class SuccessionTest extends EngineTest {

    private static final String BASIS = "陕民函〔2015〕1号";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private ChainDriver chains;

    @Autowired
    private Successions successions;

    @Autowired
    private Communities communities;

    @Autowired
    private Materials materials;

    @Autowired
    private Applications applications;

    @Autowired
    private People people;

    @Autowired
    private Titles titles;

    @Autowired
    private JdbcClient jdbc;

    private String gone = "";
    private String stays = "";
    private LocalDate today = LocalDate.now();

    @BeforeEach
    void prepare() {
        driver.prepare();
        gone = township();
        stays = township();
        today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
    }

    private String township() {
        String code = driver.invent();
        driver.register(code);
        return code;
    }

    private void merge() {
        successions.merge(gone, stays, today, BASIS, "admin");
    }

    @Test
    void theSuccessorCorrectsAndWinsTheTitle() {
        ProcessInstance instance = driver.apply(gone, "provincial");
        long caseId =
                applications.draft(gone, Chain.PROVINCIAL, "community-" + gone).id();
        int files = materials.of(caseId).size();
        driver.decide("county-610902-examiner", "examine", "approve");
        driver.sendBack("county-610902-leader", "signOff", "applicant");

        merge();

        assertThat(driver.candidatesOf("correct")).containsExactly("community-" + stays);
        assertThat(materials.of(caseId)).hasSize(files);
        driver.note("community-" + stays, "correct");
        driver.review("county", "approve");
        driver.review("city", "approve");
        driver.name("province-examiner", "accept");
        driver.assess("112.50", false);
        driver.fire("noticePeriod");
        driver.decide("province-leader", "confer", "approve");
        assertThat(driver.ended(instance)).isTrue();
        assertThat(titles.held(stays, Chain.PROVINCIAL, today)).isPresent();
        assertThat(titles.held(gone, Chain.PROVINCIAL, today)).isEmpty();
    }

    @Test
    void thePeopleGoAlong() {
        merge();

        assertThat(people.groupsOf("community-" + gone)).contains("community-" + stays);
        assertThat(successions.today(gone)).isEqualTo(stays);
    }

    @Test
    void theSuccessorAnswersForTheAccidentsOfBoth() {
        jdbc.sql(
                        "INSERT INTO safety_record (community, year, version, accidents, deaths, serious_injuries, within_target,"
                                + " gravest_accident, entered_by, entered_at, reason) VALUES (?, ?, 9, 2, 3, 0, false, 'grave', 'x',"
                                + " now(), '测试')")
                .params(gone, today.getYear() - 1)
                .update();

        merge();

        assertThat(communities.get(stays).safetyRecords())
                .filteredOn(record -> record.year() == today.getYear() - 1)
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.deaths()).isEqualTo(3);
                    assertThat(record.withinTarget()).isFalse();
                    assertThat(record.gravestAccident()).isEqualTo("grave");
                });
    }

    @Test
    void refusesWhileBothApplyForTheSameTitle() {
        driver.apply(gone, "provincial");
        driver.apply(stays, "provincial");

        assertThatThrownBy(this::merge).isInstanceOf(Refusal.class).hasMessageContaining("都有在办的省级安全社区申报");
        assertThat(successions.today(gone)).isEqualTo(gone);
    }

    /** The one that applies may be the one that stays or the one that goes; it withdraws first. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesWhileOneAppliesForWhatTheOtherHolds(boolean theOneThatStaysApplies) {
        String applies = theOneThatStaysApplies ? stays : gone;
        holds(theOneThatStaysApplies ? gone : stays);
        driver.apply(applies, "provincial");

        assertThatThrownBy(this::merge)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("镇" + applies + "有在办的省级安全社区申报，而合并后的单位已经持有这个称号")
                .hasMessageContaining("撤回申报");
        assertThat(successions.today(gone)).isEqualTo(gone);
    }

    @Test
    void aUnitThatHoldsTheTitleIsNotGivenItAgain() {
        holds(gone);
        chains.provincialUpToNotice(stays);
        driver.fire("noticePeriod");
        jdbc.sql("UPDATE title SET community = ? WHERE community = ?")
                .params(stays, gone)
                .update();

        assertThatThrownBy(() -> driver.decide("province-leader", "confer", "approve"))
                .hasStackTraceContaining("该单位已经持有省级安全社区称号")
                .hasStackTraceContaining("不能重复命名");
        assertThat(titles.validOf(stays, today)).hasSize(1);
    }

    private void holds(String unit) {
        chains.provincialUpToNotice(unit);
        driver.fire("noticePeriod");
        chains.conferProvincial();
    }

    @Test
    void refusesToMergeAUnitTwice() {
        merge();

        assertThatThrownBy(this::merge).isInstanceOf(Refusal.class).hasMessageContaining("已经登记过撤并");
    }

    @ParameterizedTest
    @CsvSource({"610928103,不在同一个县区", "610902,只有街道办", "610902000,只有街道办", "self,不能是被撤并的单位自己"})
    void refusesASuccessorThatCannotBeOne(String successor, String reason) {
        String to = "self".equals(successor) ? gone : successor;

        assertThatThrownBy(() -> successions.merge(gone, to, today, BASIS, "admin"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesAMergerThatIsNotYetInForce() {
        assertThatThrownBy(() -> successions.merge(gone, stays, today.plusDays(1), BASIS, "admin"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("还没有到");
    }
}
