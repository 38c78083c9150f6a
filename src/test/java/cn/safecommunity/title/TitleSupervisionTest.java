package cn.safecommunity.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.AskedPage;
import cn.safecommunity.EngineTest;
import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.CaseLines;
import cn.safecommunity.document.IssuedDocument;
import cn.safecommunity.document.Letters;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.policy.Chain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Traces of the life of a title with the clock moved from day to day. */
class TitleSupervisionTest extends EngineTest {

    private static final Map<String, Object> NOTE = Map.of("opinion", "已按要求办理");

    @Autowired
    private TitleDriver driver;

    @Autowired
    private Titles titles;

    @Autowired
    private TitleRepository repository;

    @Autowired
    private TitleSupervisions supervisions;

    @Autowired
    private Reports reports;

    @Autowired
    private Revocations revocations;

    @Autowired
    private RevocationProposals proposals;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseLines lines;

    @Autowired
    private Letters letters;

    @Autowired
    private CaseRecord record;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void prepare() {
        driver.prepare();
    }

    private void report(String certificate) {
        driver.report(TitleDriver.UNIT, certificate);
    }

    private boolean validOn(String day) {
        boolean listed =
                titles.valid(LocalDate.parse(day), "", new AskedPage(1, 100)).total() > 0;
        boolean held = titles.held(TitleDriver.COMMUNITY, Chain.PROVINCIAL, LocalDate.parse(day))
                .isPresent();
        assertThat(held).as("the list and the question for one unit agree").isEqualTo(listed);
        return listed;
    }

    private List<String> letterKinds(String certificate) {
        return letters.of(TitleLetters.file(repository.get(certificate))).stream()
                .map(IssuedDocument::kind)
                .toList();
    }

    private List<String> recorded(String certificate) {
        return record.of(TitleLetters.file(repository.get(certificate))).stream()
                .map(CaseRecord.Line::text)
                .toList();
    }

    @Test
    void waitsForItsDaysFromTheConferralOn() {
        driver.confer("provincial", "2014-11-20");
        assertThat(driver.openTasks()).isEmpty();
        assertThat(driver.timers("annualReportDue")).containsExactly("2015-11-20T00:00");
        assertThat(driver.timers("spotCheckDue")).containsExactly("2016-05-20T00:00");
        assertThat(driver.timers("reassessmentOpens")).containsExactly("2016-11-20T00:00");
        assertThat(driver.timers("titleExpires")).containsExactly("2017-11-20T00:00");
    }

    @Test
    void isReportedOnCheckedAssessedAgainAndRenewed() {
        String certificate = driver.confer("provincial", "2014-11-20");
        driver.goTo("2015-11-20");
        assertThat(driver.candidatesOf("reportAnnually")).containsExactly(TitleDriver.UNIT);
        report(certificate);
        driver.goTo("2016-05-20");
        assertThat(driver.candidatesOf("spotCheck")).containsExactly("province-examiner");
        assertThat(driver.dueDateOf("spotCheck")).isEqualTo("2016-11-18");
        driver.decide("province-examiner", "spotCheck", "approve");
        driver.goTo("2016-11-20");
        assertThat(driver.openTasks()).containsExactly("appointAssessors", "reportAnnually");
        assertThat(driver.dueDateOf("appointAssessors")).isEqualTo("2016-12-16");
        reports.save(certificate, LocalDate.parse("2016-11-20"), new ReportDraft("写了一半", "", ""));
        driver.reassess(certificate, "112.50", "approve");

        HeldTitle renewed = repository.get(certificate);
        assertThat(renewed.periodFrom()).isEqualTo("2017-11-20");
        assertThat(renewed.title().validUntil()).isEqualTo("2020-11-19");
        assertThat(letterKinds(certificate)).containsExactly("renewal");
        assertThat(recorded(certificate)).anyMatch(line -> line.startsWith("复评合格，称号续期至2020年11月19日"));
        assertThat(validOn("2017-11-20")).isTrue();
        assertThat(validOn("2020-11-20")).isFalse();
    }

    @Test
    void goesOnInTheNewPeriodWithTheReportThatWasStillOpen() {
        String certificate = driver.confer("provincial", "2014-11-20");
        driver.goTo("2015-11-20");
        report(certificate);
        driver.goTo("2016-11-20");
        reports.save(certificate, LocalDate.parse("2016-11-20"), new ReportDraft("写了一半", "", ""));
        driver.reassess(certificate, "112.50", "approve");
        assertThat(driver.openTasks()).containsExactly("reportAnnually");
        assertThatThrownBy(() -> driver.complete(TitleDriver.UNIT, "reportAnnually", NOTE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("事故与伤害情况");
        report(certificate);
        assertThat(driver.timers("annualReportDue")).containsExactly("2017-11-20T00:00");
        assertThat(driver.timers("spotCheckDue")).containsExactly("2019-05-20T00:00");
        assertThat(driver.timers("reassessmentOpens")).containsExactly("2019-11-20T00:00");
        assertThat(driver.timers("titleExpires")).containsExactly("2020-11-20T00:00");
    }

    @Test
    void expiresInTheFirstMinuteAfterItsLastDayWhateverIsOpen() {
        String certificate = driver.confer("provincial", "2014-11-20");
        driver.goTo("2017-11-19");
        assertThat(driver.openTasks()).contains("appointAssessors", "spotCheck", "reportAnnually");
        assertThat(validOn("2017-11-19")).isTrue();
        driver.goTo("2017-11-20");
        assertThat(driver.endOf(certificate)).isEqualTo("expired");
        assertThat(validOn("2017-11-20")).isFalse();
        assertThat(recorded(certificate)).contains("有效期至2017年11月19日，期满没有续期，称号失效。授予称号满 1 年、满 2 年的年度报告没有提交，不再补交。");
        driver.nothingIsLeft();
    }

    @Test
    void owesNoFurtherReportInItsLastYear() {
        String certificate = driver.confer("provincial", "2014-11-20");
        driver.goTo("2015-11-20");
        report(certificate);
        driver.goTo("2016-11-20");
        report(certificate);
        assertThat(driver.timers("annualReportDue")).isEmpty();
        assertThat(repository.get(certificate).state(LocalDate.parse("2016-11-20")))
                .isEqualTo(TitleState.VALID);
        driver.goTo("2017-11-20");
        assertThat(driver.endOf(certificate)).isEqualTo("expired");
    }

    @Test
    void isRevokedAfterAFailedSpotCheck() {
        String certificate = driver.confer("provincial", "2014-11-20");
        driver.goTo("2016-06-01");
        driver.decide("province-examiner", "spotCheck", "reject");
        assertThat(driver.candidatesOf("revoke")).containsExactly("province-leader");
        assertThat(validOn("2016-06-01")).as("a proposal takes nothing away").isTrue();
        driver.goTo("2016-06-06");
        driver.decide("province-leader", "revoke", "approve");

        assertThat(driver.endOf(certificate)).isEqualTo("revoked");
        assertThat(driver.asked(certificate))
                .as("of what was to come nothing is asked for")
                .containsExactly("2015-11-20");
        assertThat(validOn("2016-06-05")).isTrue();
        assertThat(validOn("2016-06-06")).isFalse();
        assertThat(letterKinds(certificate)).containsExactly("revocation");
        assertThat(recorded(certificate))
                .contains("提请撤销称号，事由：抽验不合格。")
                .anyMatch(line -> line.startsWith("称号已撤销，事由：抽验不合格，撤销称号决定 "));
        driver.nothingIsLeft();
    }

    @Test
    void canBeAssessedAgainWhenItIsKeptDespiteAFailedReassessment() {
        String certificate = driver.confer("national", "2014-11-20");
        driver.goTo("2016-11-20");
        assertThat(driver.candidatesOf("appointAssessors")).containsExactly("association-examiner");
        driver.reassess(certificate, "74.00", "reject");
        assertThat(driver.openTasks()).contains("revoke").doesNotContain("appointAssessors");
        driver.decide("association-leader", "revoke", "reject");
        driver.reassess(certificate, "112.50", "approve");

        assertThat(revocations.of(certificate)).singleElement().satisfies(proposal -> {
            assertThat(proposal.ground()).isEqualTo(Ground.REASSESSMENT_FAILED);
            assertThat(proposal.decision()).isEqualTo(Revocation.KEPT);
        });
        assertThat(repository.get(certificate).title().validUntil()).isEqualTo("2020-11-19");
    }

    @Test
    void aReassessmentKeepsToItsSheet() {
        String certificate = driver.confer("provincial", "2014-11-20");
        driver.goTo("2016-11-20");
        driver.appoint(certificate);
        assertThat(driver.openTasks()).filteredOn("reassess"::equals).hasSize(3);
        driver.assess(certificate, "99.98");
        assertThatThrownBy(() -> driver.conclude(certificate, "approve"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有达到标准");
    }

    @Test
    void aReassessmentThatReachesTheMarkIsPassed() {
        String certificate = driver.confer("provincial", "2014-11-20");
        driver.goTo("2016-11-20");
        driver.appoint(certificate);
        driver.assess(certificate, "100.00");
        assertThatThrownBy(() -> driver.conclude(certificate, "reject"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已达到标准");
        driver.conclude(certificate, "approve");
        assertThat(repository.get(certificate).title().validUntil()).isEqualTo("2020-11-19");
    }

    @Test
    void theTeamReadsTheFileAndNobodyAnothersOpinion() {
        String certificate = driver.confer("provincial", "2014-11-20");
        driver.goTo("2016-11-20");
        long file = TitleLetters.file(repository.get(certificate));
        driver.as("expert-2", () -> assertThat(files.maySee(file, "expert-2")).isFalse());
        driver.appoint(certificate);
        driver.as("expert-2", () -> assertThat(files.maySee(file, "expert-2")).isTrue());
        driver.fillSheet(certificate, "expert-3", "101.00");
        driver.as("expert-3", () -> driver.engine.getTaskService().complete(driver.taskIdOf("expert-3"), NOTE));
        assertThat(lines.opinions(file)).noneMatch(line -> "reassess".equals(line.task()));
    }

    @Test
    void callsInTheLeaderWhenNoTeamIsNamed() {
        String certificate = driver.confer("provincial", "2014-11-20");
        driver.goTo("2016-12-27");
        assertThat(driver.openTasks()).filteredOn("supervise"::equals).isNotEmpty();
        driver.appoint(certificate);
        driver.assess(certificate, "112.50");
        assertThat(driver.dueDateOf("concludeReassessment")).isEqualTo("2017-11-17");
    }

    @Test
    void aTeamHasThreeToFiveExpertsOfOtherCounties() {
        driver.confer("provincial", "2014-11-20");
        driver.goTo("2016-11-20");
        assertThatThrownBy(() -> driver.complete(
                        "province-examiner", "appointAssessors", Map.of("opinion", "请评定", "assessors", "expert-1")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("3 至 5 人");
        assertThat(driver.openTasks()).contains("appointAssessors");
    }

    @Test
    void livesOnWhenAnAuthoritysProposalIsNotFollowed() {
        String certificate = driver.confer("provincial", "2014-11-20");
        driver.goTo("2015-03-02");
        driver.as(
                "county-610902-examiner",
                () -> proposals.propose(certificate, "falseMaterials", "统计表与公安机关的数字不符", "county-610902-examiner"));
        driver.decide("province-leader", "revoke", "reject");
        assertThat(driver.endOf(certificate)).isNull();
        assertThat(driver.timers("annualReportDue")).hasSize(1);
        assertThat(validOn("2015-03-02")).isTrue();
        assertThat(recorded(certificate)).contains("决定维持称号，不采纳的事由：申报材料弄虚作假。");
    }

    @Test
    void isRevokedAlsoWhenItWasRenewedMeanwhile() {
        String certificate = driver.confer("provincial", "2014-11-20");
        driver.goTo("2016-11-21");
        driver.as("city-office", () -> proposals.propose(certificate, "graveAccident", "11月发生较大事故", "city-office"));
        driver.reassess(certificate, "112.50", "approve");
        driver.decide("province-leader", "revoke", "approve");
        assertThat(driver.endOf(certificate)).isEqualTo("revoked");
        assertThat(validOn("2016-11-21")).isFalse();
        driver.nothingIsLeft();
    }

    @Test
    void lateReportsCallInTheCounty() {
        String certificate = driver.confer("provincial", "2014-11-20");
        driver.goTo("2015-11-20");
        assertThat(driver.dueDateOf("reportAnnually")).isEqualTo("2015-12-18");
        driver.goTo("2016-01-05");
        assertThat(recorded(certificate))
                .anySatisfy(line -> assertThat(line).startsWith("创建单位的“提交年度报告（授予称号满 1 年）”已超过办理期限，发出黄牌，请立即办理。"));
        assertThat(recorded(certificate))
                .anySatisfy(
                        line -> assertThat(line).startsWith("创建单位的“提交年度报告（授予称号满 1 年）”严重超期，发出红牌，已提请上级督办，并记入年度考核。已提醒："));
        assertThat(driver.candidatesOf("supervise")).containsExactly("county-610902-examiner");
        driver.complete("county-610902-examiner", "supervise", NOTE);
        assertThat(driver.openTasks()).containsExactly("reportAnnually");
    }

    @Test
    void everyYearsReportHasItsOwnLights() {
        String certificate = driver.confer("provincial", "2014-11-20");
        driver.goTo("2016-01-05");
        driver.complete("county-610902-examiner", "supervise", NOTE);
        report(certificate);
        driver.goTo("2017-01-10");
        assertThat(driver.openTasks()).contains("supervise");
    }

    @Test
    void asksEveryYearAlsoWhileEarlierReportsAreOwed() {
        String certificate = driver.confer("provincial", "2014-11-20");
        driver.goTo("2016-01-05");
        driver.complete("county-610902-examiner", "supervise", NOTE);
        assertThat(driver.timers("annualReportDue")).containsExactly("2016-11-20T00:00");
        driver.goTo("2016-11-20");
        assertThat(driver.owed(certificate))
                .extracting(report -> report.dueOn().toString())
                .containsExactly("2015-11-20", "2016-11-20");
        assertThat(clocks(certificate)).containsExactly("1 2015-11-20", "2 2016-11-20");

        report(certificate);
        assertThat(clocks(certificate)).as("the other year's goes on").containsExactly("2 2016-11-20");
        driver.goTo("2017-01-10");
        assertThat(driver.openTasks())
                .as("the second year calls in the county, too")
                .contains("supervise");
        report(certificate);
        assertThat(clocks(certificate)).isEmpty();
    }

    /** The running clocks of reports: which year of the title, and since when. */
    private List<String> clocks(String certificate) {
        return jdbc.sql("SELECT part || ' ' || running_since FROM stage_clock"
                        + " WHERE case_id = ? AND step = 'reportAnnually' AND running_since IS NOT NULL ORDER BY part")
                .param(TitleLetters.file(repository.get(certificate)))
                .query(String.class)
                .list();
    }

    @Test
    void aReportThatIsOwedStaysOwedWithItsOwnDaysWhenTheTitleIsRenewed() {
        String certificate = driver.confer("provincial", "2014-11-20");
        driver.goTo("2016-11-20");
        List<String> tasks =
                driver.owed(certificate).stream().map(TitleReport::taskId).toList();
        List<String> before = owedOf(certificate);
        assertThat(before.get(0)).as("the oldest").startsWith("2015-11-20 asked 2015-11-20 until 2015-12-18");
        driver.reassess(certificate, "112.50", "approve");

        driver.goTo("2017-04-21");
        assertThat(driver.owed(certificate)).extracting(TitleReport::taskId).containsExactlyElementsOf(tasks);
        assertThat(owedOf(certificate)).containsExactlyElementsOf(before);
        assertThat(cards(certificate))
                .as("each light once")
                .doesNotHaveDuplicates()
                .contains("1 redCard", "2 redCard");
        assertThat(driver.timers("annualReportDue")).containsExactly("2017-11-20T00:00");
        report(certificate);
        report(certificate);
        assertThat(driver.openTasks()).doesNotContain("reportAnnually");
    }

    /** The reports that are owed: for which day, since when they are asked for, until when they are in time. */
    private List<String> owedOf(String certificate) {
        return jdbc.sql(
                        "SELECT due_on || ' asked ' || asked_at::date || ' until ' || due_date_::date FROM title_report"
                                + " JOIN act_ru_task ON id_ = task_id WHERE certificate_number = ? AND submitted_at IS NULL ORDER BY due_on")
                .param(certificate)
                .query(String.class)
                .list();
    }

    /** The lights that came on reports: of which year of the title, and which. */
    private List<String> cards(String certificate) {
        return jdbc.sql(
                        "SELECT part || ' ' || light FROM deadline_card WHERE case_id = ? AND step = 'reportAnnually' ORDER BY issued_at, part")
                .param(TitleLetters.file(repository.get(certificate)))
                .query(String.class)
                .list();
    }

    @Test
    void aSpotCheckThatWasNotMadeIsSaidOnTheRecordWhenTheTitleIsRenewed() {
        String certificate = driver.confer("provincial", "2014-11-20");
        driver.goTo("2016-12-01");
        assertThat(driver.openTasks()).contains("spotCheck");
        driver.reassess(certificate, "112.50", "approve");
        assertThat(driver.openTasks()).doesNotContain("spotCheck");
        assertThat(recorded(certificate)).contains("原有效期应当抽验，期限是2016年11月19日，到续期时没有抽验。现场复评已经合格，不再补做。");
    }

    @Test
    void ofASpotCheckThatWasMadeTheRenewalSaysNothing() {
        String certificate = driver.confer("provincial", "2014-11-20");
        driver.goTo("2016-12-01");
        driver.decide("province-examiner", "spotCheck", "approve");
        driver.reassess(certificate, "112.50", "approve");
        assertThat(recorded(certificate)).noneMatch(line -> line.contains("没有抽验"));
    }

    @Test
    void asksAnOlderTitleOnlyForWhatComesFromNowOn() {
        driver.goTo("2016-08-01");
        Title older = driver.title("provincial", LocalDate.parse("2014-11-20"));
        Title gone = driver.title("provincial", LocalDate.parse("2013-05-01"));
        repository.insert(older);
        repository.insert(gone);
        supervisions.startForOlderTitles();
        supervisions.startForOlderTitles();

        assertThat(repository.get(gone.certificateNumber()).caseId()).isNull();
        assertThat(driver.timers("annualReportDue")).containsExactly("2016-11-20T00:00");
        assertThat(driver.timers("spotCheckDue")).containsExactly("2016-05-20T00:00");
        driver.goTo("2016-08-02");
        assertThat(driver.openTasks()).containsExactly("spotCheck");
        assertThat(driver.dueDateOf("spotCheck")).isEqualTo("2016-11-18");
    }
}
