package cn.safecommunity.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.EngineTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the engine writes down of a chain, and that it is right although it is written without being read first. */
class KeptHistoryTest extends EngineTest {

    private static final String ENDED = " WHERE root_proc_inst_id_ = ? AND end_time_ IS NOT NULL";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void everythingThatEndedTookAsLongAsLiesBetweenItsTimes() {
        driver.prepare();
        driver.register(ApplicationDriver.COMMUNITY);
        String instance = jdbc.sql("SELECT process_instance_id FROM case_file WHERE id = ?")
                .param(driver.conferred())
                .query(String.class)
                .single();
        for (String table : List.of("act_hi_taskinst", "act_hi_actinst", "act_hi_procinst")) {
            assertThat(ended(table, instance)).as(table).isPositive();
            assertThat(wrong(table, instance)).as(table).isZero();
        }
    }

    @Test
    void whatIsTakenOnAndDoneInOneTransactionHasItsTimeToo() {
        driver.prepare();
        String unit = driver.invent();
        driver.register(unit);
        String instance = driver.apply(unit, "provincial").getId();
        String task = driver.taskIdFor("examine", "county-610902-examiner", unit);
        transaction.executeWithoutResult(both -> {
            tasks.claim(task, "county-610902-examiner");
            driver.as("county-610902-examiner", () -> {
                tasks.complete(task, Map.of("decision", "approve", "opinion", "经核对，情况属实。"));
                return task;
            });
        });
        assertThat(jdbc.sql("SELECT count(*) FROM act_hi_taskinst WHERE id_ = ? AND duration_ IS NOT NULL"
                                + " AND assignee_ = 'county-610902-examiner'")
                        .param(task)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(wrong("act_hi_taskinst", instance)).isZero();
        assertThat(wrong("act_hi_actinst", instance)).isZero();
    }

    @Test
    void theNumbersByWhichTheEngineCountsTheExpertsOfATeamAreNotKept() {
        driver.prepare();
        driver.register(ApplicationDriver.COMMUNITY);
        driver.conferred();
        assertThat(jdbc.sql("SELECT count(*) FROM act_hi_varinst WHERE name_ LIKE 'nrOf%' OR name_ = 'loopCounter'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoWasOfferedATaskIsKeptAndWhoHasItStandsInItOnly() {
        driver.prepare();
        String unit = driver.invent();
        driver.register(unit);
        String instance = driver.apply(unit, "provincial").getId();
        String task = driver.taskIdFor("examine", "county-610902-examiner", unit);
        int counted = counted();
        driver.as("county-610902-examiner", () -> {
            tasks.claim(task, "county-610902-examiner");
            return task;
        });
        assertThat(counted()).isEqualTo(counted);
        assertThat(count(
                        "act_hi_taskinst WHERE root_proc_inst_id_ = ? AND assignee_ = 'county-610902-examiner'",
                        instance))
                .isOne();
        assertThat(count("act_hi_op_log WHERE root_proc_inst_id_ = ? AND operation_type_ = 'Claim'", instance))
                .isOne();
        assertThat(count("act_hi_identitylink WHERE root_proc_inst_id_ = ? AND type_ = 'candidate'", instance))
                .isOne();
        assertThat(count("act_hi_identitylink WHERE root_proc_inst_id_ = ? AND type_ = 'assignee'", instance))
                .isZero();
    }

    /** How often somebody was counted for having a task. */
    private int counted() {
        return jdbc.sql("SELECT count(*) FROM act_ru_task_meter_log")
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsTypedIntoAFormStandsInTheVariablesAndNotTwice() {
        driver.prepare();
        String unit = driver.invent();
        driver.register(unit);
        String instance = driver.apply(unit, "provincial").getId();
        String task = driver.taskIdFor("examine", "county-610902-examiner", unit);
        tasks.claim(task, "county-610902-examiner");
        driver.as("county-610902-examiner", () -> {
            forms.submitTaskForm(task, Map.of("decision", "approve", "opinion", "经核对，情况属实。"));
            return task;
        });
        assertThat(count("act_hi_detail WHERE root_proc_inst_id_ = ?", instance))
                .isZero();
        assertThat(count("act_hi_varinst WHERE root_proc_inst_id_ = ? AND name_ = 'opinion'", instance))
                .as("an opinion stands in the case file")
                .isZero();
        assertThat(count(
                        "act_ru_variable WHERE proc_inst_id_ IN (SELECT proc_inst_id_ FROM act_hi_procinst"
                                + " WHERE root_proc_inst_id_ = ?) AND name_ = 'opinion'",
                        instance))
                .isZero();
        assertThat(count(
                        "act_hi_varinst WHERE root_proc_inst_id_ = ? AND name_ = 'decision' AND text_ = 'approve'",
                        instance))
                .isPositive();
    }

    @Test
    void anExpertFindsNoEmptyOpinionAndOneOfAnEarlierModelGoesWithTheTask() {
        driver.prepare();
        driver.onSite();
        String expert = ApplicationDriver.ASSESSORS.get(1);
        Task task = tasks.createTaskQuery()
                .taskId(driver.taskIdOf("assessOnSite", expert))
                .singleResult();
        String opinions = "act_ru_variable WHERE proc_inst_id_ = ? AND name_ = 'opinion'";
        assertThat(count(opinions, task.getProcessInstanceId())).isZero();

        runtime.setVariableLocal(task.getExecutionId(), "opinion", null);
        driver.fill(expert, "112.50", false);
        driver.as(expert, () -> {
            forms.submitTaskForm(task.getId(), Map.of("opinion", "组织健全，记录完整。"));
            return task;
        });

        assertThat(count(opinions, task.getProcessInstanceId())).isZero();
        assertThat(count(
                        "opinion WHERE opinion = '组织健全，记录完整。' AND process_instance_id = ? AND task = 'assessOnSite'",
                        task.getProcessInstanceId()))
                .isOne();
    }

    private int ended(String table, String instance) {
        return count(table + ENDED, instance);
    }

    private int wrong(String table, String instance) {
        return count(
                table + ENDED
                        + " AND duration_ IS DISTINCT FROM round(extract(epoch FROM end_time_ - start_time_) * 1000)",
                instance);
    }

    private int count(String rows, String instance) {
        return jdbc.sql("SELECT count(*) FROM " + rows)
                .param(instance)
                .query(Integer.class)
                .single();
    }
}
