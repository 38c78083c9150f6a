package cn.safecommunity.title;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.InventedUnits;
import cn.safecommunity.community.Successions;
import cn.safecommunity.document.IssuedDocument;
import cn.safecommunity.document.Letters;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.notification.CaseRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole life of a title, timer by timer, whose holder is not there: the person who had a report leaves, the unit is merged
 * into one without people, and in the second period nobody does anything.
 */
class UnattendedTitleOverHttpTest extends HttpTest {

    private static final String COUNTY = "610902";

    @Autowired
    private TitleDriver driver;

    @Autowired
    private ApplicationDriver applications;

    @Autowired
    private Titles titles;

    @Autowired
    private TitleRepository repository;

    @Autowired
    private Successions successions;

    @Autowired
    private CaseRecord record;

    @Autowired
    private Letters letters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> trace = new ArrayList<>();
    private final List<String> invented = new ArrayList<>();
    private String gone = "";
    private String stays = "";
    private String certificate = "";

    @AfterEach
    void nobodyChoosesTheInventedUnits() {
        invented.forEach(code -> jdbc.sql("UPDATE organisation SET abolished = true WHERE code = ?")
                .param(code)
                .update());
    }

    @Test
    void twoLivesWithoutAHolderAreTheSameAndLeaveNothingBehind() {
        List<String> first = live();
        List<String> second = live();
        assertThat(second).isEqualTo(first);
        assertThat(String.join("\n", first))
                .contains("称号续期至2020年11月19日", "2020年11月19日，期满没有续期，称号失效。")
                .contains("年度报告（授予称号满 5 年）", "“抽验”", "“组成评定组”");
    }

    private List<String> live() {
        trace.clear();
        isConferred();
        theHolderOfTheFirstReportLeaves();
        isMergedIntoAUnitWithoutPeople();
        somebodyOfTheSuccessorHandsInWhatIsOwed();
        isRenewed();
        nobodyDoesAnythingAnyMore();
        return new ArrayList<>(trace);
    }

    private String unit() {
        String code = InventedUnits.code(COUNTY);
        jdbc.sql("INSERT INTO organisation (code, name, kind, parent_code) VALUES (?, ?, 'township', ?)")
                .params(code, "虚构镇" + code.substring(6), COUNTY)
                .update();
        jdbc.sql("INSERT INTO community (code, unit_type, registered_on) VALUES (?, 'township', '2011-03-01')")
                .param(code)
                .update();
        invented.add(code);
        return code;
    }

    private void isConferred() {
        applications.prepare();
        driver.prepare();
        gone = unit();
        stays = unit();
        LocalDate day = LocalDate.parse("2014-11-20");
        driver.setClock(day);
        Title title = driver.title("provincial", day);
        certificate = title.certificateNumber();
        titles.enter(new Title(
                certificate, title.plaqueNumber(), title.caseId(), title.chain(), gone, day, title.validUntil()));
    }

    private void theHolderOfTheFirstReportLeaves() {
        String holder = person("holder-of-" + gone, "community-" + gone);
        to("2015-11-20");
        String task = driver.taskId("reportAnnually");
        assertThat(as(holder)
                        .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + holder + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(as(administrator("titles-administrator"))
                        .send("DELETE", "/engine-rest/user/" + holder, null)
                        .status())
                .isEqualTo(204);
        to("2016-01-05");
        driver.complete("county-610902-examiner", "supervise", Map.of("opinion", "已督促补报"));
    }

    private void isMergedIntoAUnitWithoutPeople() {
        successions.merge(gone, stays, LocalDate.parse("2016-01-04"), "测试用批复", "admin");
        to("2016-06-01");
        assertThat(driver.candidatesOf("reportAnnually")).containsOnlyOnce("community-" + stays);
        driver.decide("province-examiner", "spotCheck", "approve");
        to("2016-11-21");
    }

    /** One report is claimed by an account that is gone: it is taken over; the other one nobody has had. */
    private void somebodyOfTheSuccessorHandsInWhatIsOwed() {
        String successor = person("successor-of-" + gone, "community-" + stays);
        Task held = tasks.createTaskQuery()
                .taskDefinitionKey("reportAnnually")
                .taskAssigned()
                .singleResult();
        assertThat(as(successor)
                        .post(
                                "/api/tasks/" + held.getId() + "/handover",
                                "{\"to\":\"" + successor + "\",\"reason\":\"原经办人已离开\"}")
                        .status())
                .isEqualTo(204);
        driver.report(successor, certificate);
        driver.report(successor, certificate);
    }

    private void isRenewed() {
        driver.reassess(certificate, "112.50", "approve");
        assertThat(repository.get(certificate).title().validUntil()).isEqualTo("2020-11-19");
        to("2017-11-20");
        assertThat(driver.openTasks()).containsExactly("reportAnnually");
    }

    private void nobodyDoesAnythingAnyMore() {
        to("2020-11-19");
        assertThat(driver.openTasks()).contains("reportAnnually", "spotCheck", "appointAssessors", "supervise");
        to("2020-11-20");
        assertThat(driver.endOf(certificate)).isEqualTo("expired");
        driver.nothingIsLeft();
        long file = TitleLetters.file(repository.get(certificate));
        assertThat(jdbc.sql("SELECT count(*) FROM stage_clock WHERE case_id = ? AND running_since IS NOT NULL")
                        .param(file)
                        .query(Integer.class)
                        .single())
                .as("clocks that run on")
                .isZero();
        letters.of(file).stream().map(IssuedDocument::kind).forEach(trace::add);
        record.of(file).stream()
                .map(CaseRecord.Line::text)
                .map(line -> line.replace(gone, "A")
                        .replace(gone.substring(6), "A")
                        .replace(stays, "B")
                        .replace(stays.substring(6), "B")
                        .replaceAll("\\d+ ?号", "#号"))
                .forEach(trace::add);
    }

    private void to(String day) {
        driver.goTo(day);
        trace.add(day + " " + driver.openTasks());
    }
}
