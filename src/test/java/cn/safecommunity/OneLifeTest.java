package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Successions;
import cn.safecommunity.creation.CreationDriver;
import cn.safecommunity.creation.Creations;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.endorsement.ChainDriver;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.safety.SafetyRecord;
import cn.safecommunity.safety.SafetyRecords;
import cn.safecommunity.title.Title;
import cn.safecommunity.title.TitleDriver;
import cn.safecommunity.title.Titles;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * One community's life on the engine with its own clock: registered in 2011, up to standard, the provincial title, the
 * national title, spot check, re-assessment, merged, renewed. Both townships and everything that happens are INVENTED.
 */
class OneLifeTest extends EngineTest {

    private static final String UNIT = "610902871";
    private static final String SUCCESSOR = "610902872";
    private static final String COUNTY = "county-610902-examiner";

    @Autowired
    private ApplicationDriver applications;

    @Autowired
    private ChainDriver chains;

    @Autowired
    private TitleDriver titleDriver;

    @Autowired
    private Communities communities;

    @Autowired
    private SafetyRecords records;

    @Autowired
    private Creations creations;

    @Autowired
    private Successions successions;

    @Autowired
    private Titles titles;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationContext context;

    private String unit = UNIT;

    @Test
    void fromItsRegistrationToTheRenewalOfItsTitles() {
        ProcessInstance instance = isRegisteredOn1March2011();
        long creation = creation().caseId(instance);
        isUpToStandardIn2012WhichIsNoTitle(instance);
        winsTheProvincialTitleIn2013();
        winsTheNationalTitleIn2014();
        passesBothSpotChecks();
        isMergedWhileItIsAssessedAgain(creation);
        theProvincialTitleIsRenewedIn2016();
        theNationalTitleIsRenewedIn2017();
        theListTellsTheTruthOnEveryDay();
    }

    private ProcessInstance isRegisteredOn1March2011() {
        applications.prepare();
        applications.invent(UNIT, "演练甲镇");
        applications.invent(SUCCESSOR, "演练乙镇");
        titleDriver.setClock(LocalDate.of(2011, 3, 1));
        creation().prepare();
        ProcessInstance instance = creation().register();
        assertThat(communities.get(UNIT).registeredOn()).isEqualTo("2011-03-01");
        return instance;
    }

    private void isUpToStandardIn2012WhichIsNoTitle(ProcessInstance instance) {
        CreationDriver creation = creation();
        titleDriver.goTo("2012-02-20");
        creation.selfAssess(instance);
        creation.checkByCounty(instance, "approve");
        creation.checkByCity(instance, "records");
        titleDriver.goTo("2012-02-27");
        creation.countersign("finance", "approve");
        titleDriver.goTo("2012-03-01");
        assertThat(creation.openTasks()).as("the six silent departments agree").containsExactly("rectify");
        creation.closeItems(instance);
        creation.note(creation.unit(), "rectify");
        creation.verifyItems(instance);
        titleDriver.goTo("2012-03-12");
        creation.decide(creation.examiner(), "verifyRectification", "approve");
        assertThat(creation.ended(instance)).isTrue();
        assertThat(creations.upToStandardSince(UNIT)).hasValue(LocalDate.of(2012, 3, 12));
        assertThat(held("provincial", "2012-03-12")).isFalse();
        enterSafeYear(2011);
    }

    private void winsTheProvincialTitleIn2013() {
        titleDriver.goTo("2013-02-18");
        enterSafeYear(2012);
        titleDriver.goTo("2013-09-02");
        chains.provincialUpToNotice(UNIT);
        titleDriver.goTo("2013-09-16");
        chains.conferProvincial();
        assertThat(held("provincial", "2013-09-16")).isTrue();
        assertThat(held("national", "2013-09-16")).isFalse();
    }

    private void winsTheNationalTitleIn2014() {
        titleDriver.goTo("2014-02-18");
        enterSafeYear(2013);
        titleDriver.goTo("2014-05-05");
        chains.nationalUpToNotice(UNIT);
        titleDriver.goTo("2014-05-19");
        chains.designateNational();
        assertThat(titles.valid(LocalDate.of(2014, 5, 19), "", new AskedPage(1, 100))
                        .rows())
                .extracting(Title::chain)
                .containsExactlyInAnyOrder(Chain.PROVINCIAL, Chain.NATIONAL);
    }

    private void passesBothSpotChecks() {
        titleDriver.goTo("2014-09-17");
        report("provincial");
        titleDriver.goTo("2015-03-16");
        titleDriver.decide("province-examiner", "spotCheck", "approve");
        titleDriver.goTo("2015-05-20");
        report("national");
        titleDriver.goTo("2015-09-17");
        report("provincial");
        titleDriver.appoint(certificate("provincial"));
        titleDriver.goTo("2015-11-19");
        titleDriver.decide("association-examiner", "spotCheck", "approve");
    }

    private void isMergedWhileItIsAssessedAgain(long creation) {
        titleDriver.goTo("2016-01-11");
        successions.merge(UNIT, SUCCESSOR, LocalDate.of(2016, 1, 8), "陕民函〔2015〕1号", "admin");
        unit = SUCCESSOR;
        assertThat(titleDriver.openTasks()).containsOnly("reassess");
        assertThat(titles.held(UNIT, Chain.PROVINCIAL, LocalDate.of(2016, 1, 11)))
                .isEmpty();
        assertThat(held("provincial", "2016-01-11")).isTrue();
        assertThat(held("national", "2016-01-11")).isTrue();
        assertThat(communities.get(SUCCESSOR).registeredOn()).isEqualTo("2011-03-01");
        assertThat(creations.upToStandardSince(SUCCESSOR)).hasValue(LocalDate.of(2012, 3, 12));
        assertThat(files.maySee(creation, "community-" + SUCCESSOR)).isTrue();
    }

    private void theProvincialTitleIsRenewedIn2016() {
        titleDriver.goTo("2016-04-18");
        titleDriver.assess(certificate("provincial"), "108.40");
        titleDriver.conclude(certificate("provincial"), "approve");
        assertThat(title("provincial").validUntil()).isEqualTo("2019-09-15");
        titleDriver.goTo("2016-05-19");
        report("national");
        titleDriver.appoint(certificate("national"));
    }

    private void theNationalTitleIsRenewedIn2017() {
        titleDriver.goTo("2016-10-10");
        assertThat(titleDriver.openTasks()).containsOnly("reassess", "reportAnnually");
        report("provincial");
        titleDriver.assess(certificate("national"), "100.00");
        titleDriver.conclude(certificate("national"), "approve");
        assertThat(title("national").validUntil()).isEqualTo("2020-05-18");
        assertThat(titleDriver.openTasks()).isEmpty();
    }

    private void theListTellsTheTruthOnEveryDay() {
        assertThat(held("provincial", "2019-09-15")).isTrue();
        assertThat(held("provincial", "2019-09-16")).isFalse();
        assertThat(held("national", "2019-09-16")).isTrue();
        assertThat(held("national", "2020-05-18")).isTrue();
        assertThat(held("national", "2020-05-19")).isFalse();
    }

    private CreationDriver creation() {
        return new CreationDriver(context, UNIT);
    }

    private void enterSafeYear(int year) {
        records.enter(unit, new SafetyRecord(year, 0, 0, 0, true, "none"), 0, null, COUNTY);
    }

    private void report(String chain) {
        titleDriver.report("community-" + unit, certificate(chain));
    }

    private Title title(String chain) {
        LocalDate today = LocalDate.now(clock);
        return titles.held(unit, Chain.of(chain), today).orElseThrow();
    }

    private String certificate(String chain) {
        return title(chain).certificateNumber();
    }

    private boolean held(String chain, String day) {
        return titles.held(unit, Chain.of(chain), LocalDate.parse(day)).isPresent();
    }
}
