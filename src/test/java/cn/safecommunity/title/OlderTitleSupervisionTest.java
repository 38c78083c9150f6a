package cn.safecommunity.title;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.EngineTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A title that is still supervised by the model in which the tasks of its reports end with the period goes on by it. */
class OlderTitleSupervisionTest extends EngineTest {

    private static final String KEY = "titleSupervisionOlder";

    @Autowired
    private TitleDriver driver;

    @Autowired
    private TitleRepository titles;

    @Autowired
    private JdbcClient jdbc;

    private Deployment older;

    @BeforeEach
    void deployTheOlderModel() throws IOException {
        driver.prepare();
        String model = Files.readString(Path.of("src/test/resources/older-models/title-supervision.bpmn"));
        older = driver.engine
                .getRepositoryService()
                .createDeployment()
                .addString(
                        "title-supervision.bpmn",
                        model.replace("\"" + TitleSupervisionModel.KEY + "\"", "\"" + KEY + "\""))
                .deploy();
    }

    @AfterEach
    void takeItAway() {
        driver.engine.getRepositoryService().deleteDeployment(older.getId(), true);
    }

    @Test
    void aReportThatIsAskedForAgainHasTheDaysAndTheLightsThatItHad() {
        driver.setClock(LocalDate.parse("2014-11-20"));
        Title title = driver.title("provincial", LocalDate.parse("2014-11-20"));
        String certificate = title.certificateNumber();
        titles.insert(title);
        driver.engine.getRuntimeService().startProcessInstanceByKey(KEY, Map.of(TitleVariables.TITLE, certificate));
        driver.goTo("2016-11-20");
        List<String> clocks = clocks(certificate);
        assertThat(clocks).hasSize(2).first().isEqualTo("1 round 1 since 2015-11-20 until 2015-12-18");
        driver.reassess(certificate, "112.50", "approve");
        assertThat(clocks(certificate)).isEmpty();

        driver.goTo("2017-04-21");
        assertThat(clocks(certificate)).containsExactlyElementsOf(clocks);
        assertThat(lights(certificate)).doesNotHaveDuplicates().contains("1 redCard", "2 redCard");
        driver.report(TitleDriver.UNIT, certificate);
        driver.report(TitleDriver.UNIT, certificate);
        assertThat(driver.openTasks()).doesNotContain("reportAnnually");
    }

    private List<String> clocks(String certificate) {
        return jdbc.sql(
                        "SELECT part || ' round ' || round || ' since ' || running_since || ' until ' || due_date_::date"
                                + " FROM stage_clock JOIN act_ru_task ON proc_inst_id_ = process_instance_id AND task_def_key_ = step"
                                + " JOIN title_report ON task_id = id_ AND extract(year FROM title_report.due_on) = 2014 + part"
                                + " WHERE case_id = ? AND step = 'reportAnnually' AND running_since IS NOT NULL ORDER BY part")
                .param(TitleLetters.file(titles.get(certificate)))
                .query(String.class)
                .list();
    }

    private List<String> lights(String certificate) {
        return jdbc.sql("SELECT part || ' ' || light FROM deadline_card WHERE case_id = ? AND step = 'reportAnnually'")
                .param(TitleLetters.file(titles.get(certificate)))
                .query(String.class)
                .list();
    }
}
