package cn.safecommunity.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.EngineTest;
import cn.safecommunity.Statements;
import cn.safecommunity.account.Accounts;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a model may be used is known without being read for each command. */
class KnownModelsTest extends EngineTest {

    @Autowired
    private RepositoryService models;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private String model;

    @BeforeEach
    void aModelThatIsKnown() {
        model = models.createProcessDefinitionQuery()
                .processDefinitionKey("complaint")
                .latestVersion()
                .singleResult()
                .getId();
        assertThat(isSuspended()).isFalse();
    }

    @AfterEach
    void itIsUsedAgain() {
        onAnotherNode(1);
        assertThat(isSuspended()).isFalse();
    }

    private boolean isSuspended() {
        return models.getProcessDefinition(model).isSuspended();
    }

    private void onAnotherNode(int state) {
        jdbc.sql("UPDATE act_re_procdef SET suspension_state_ = ? WHERE id_ = ?")
                .params(state, model)
                .update();
        accounts.refresh(); // as before every change that comes over HTTP
    }

    @Test
    void itIsReadOnceHoweverOftenItIsAskedFor() {
        accounts.refresh();
        isSuspended();
        assertThat(Statements.of(this::isSuspended, "ACT_RE_PROCDEF")).isZero();
    }

    @Test
    void whatAnotherNodeSuspendsIsSuspendedForTheNextChange() {
        onAnotherNode(2);
        assertThat(isSuspended()).isTrue();
    }

    @Test
    void whatThisNodeSuspendsIsSuspendedAtOnce() {
        models.suspendProcessDefinitionById(model);
        assertThat(isSuspended()).isTrue();
        models.activateProcessDefinitionById(model);
        assertThat(isSuspended()).isFalse();
    }
}
