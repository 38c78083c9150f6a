package cn.safecommunity.benchmark;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.core.NestedExceptionUtils;

/**
 * An engine as it comes, with nothing of ours but the database: the same tasks, offers and grants, checked by the engine's own
 * query. It is asked in process, what it is compared with over HTTP.
 */
final class BareEngine implements AutoCloseable {

    private static final int PAGE = 15;

    /** The database's word for a statement that has run into its time limit. */
    private static final String GAVE_UP = "57014";

    private final ProcessEngine engine;

    BareEngine(DataSource database) {
        StandaloneProcessEngineConfiguration asItComes = new StandaloneProcessEngineConfiguration();
        asItComes.setProcessEngineName("bare");
        asItComes.setDataSource(database);
        asItComes.setDatabaseSchemaUpdate("false");
        asItComes.setAuthorizationEnabled(true);
        asItComes.setJobExecutorActivate(false);
        asItComes.setCmmnEnabled(false);
        asItComes.setMetricsEnabled(false);
        asItComes.setHistory("full");
        engine = asItComes.buildProcessEngine();
        ProcessEngines.unregister(engine);
    }

    /** What Tasklist asks for its list: how many tasks there are, and the first page of them. */
    long list(String person, List<String> groups) {
        engine.getIdentityService().setAuthentication(person, groups);
        try {
            TaskService tasks = engine.getTaskService();
            tasks.createTaskQuery().orderByDueDate().asc().listPage(0, PAGE);
            return tasks.createTaskQuery().count();
        } catch (ProcessEngineException failed) {
            if (NestedExceptionUtils.getRootCause(failed) instanceof SQLException given
                    && GAVE_UP.equals(given.getSQLState())) {
                throw new Rounds.NoAnswer(failed);
            }
            throw failed;
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
