package cn.safecommunity.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.EngineTest;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Variables that are read from their table are what the engine gives for them. */
class StoredVariableTest extends EngineTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyKindIsReadAsTheEngineReadsIt() {
        String deployment = repository
                .createDeployment()
                .addModelInstance(
                        "kinds.bpmn",
                        Bpmn.createExecutableProcess("storedKinds")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("wait")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        try {
            Map<String, Object> given = new HashMap<>();
            given.put("text", "五里镇");
            given.put("integer", 3);
            given.put("long", 610902104L);
            given.put("short", (short) 7);
            given.put("double", 112.5);
            given.put("yes", true);
            given.put("no", false);
            given.put("day", new Date(1_400_000_000_000L));
            given.put("nothing", null);
            given.put("noText", Variables.stringValue(null));
            given.put("noNumber", Variables.longValue(null));
            given.put("noChoice", Variables.booleanValue(null));
            String instance =
                    runtime.startProcessInstanceByKey("storedKinds", given).getId();

            Map<String, Object> read = new HashMap<>();
            jdbc.sql("SELECT * FROM act_ru_variable WHERE proc_inst_id_ = ?")
                    .param(instance)
                    .query(row -> {
                        assertThat(StoredVariable.KINDS).contains(row.getString("type_"));
                        read.put(row.getString("name_"), StoredVariable.value(row));
                    });

            assertThat(read).isEqualTo(new HashMap<>(runtime.getVariables(instance)));
            assertThat(read).hasSameSizeAs(given).containsEntry("short", (short) 7);
            assertThat(Arrays.asList(read.get("noText"), read.get("noNumber"), read.get("noChoice")))
                    .containsOnlyNulls();
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }
}
