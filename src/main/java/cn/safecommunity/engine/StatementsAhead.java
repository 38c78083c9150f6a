package cn.safecommunity.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Reads the engine's statements on a thread of its own while everything before the engine is built; they need no database and no other
 * bean. An engine that is set up for another kind of database or for tables of other names reads them itself, and what cannot be read ends
 * the start.
 */
@Component
class StatementsAhead implements BeanFactoryPostProcessor, EnvironmentAware {

    private String type = "";
    private String prefix = "";
    private @Nullable FutureTask<Configuration> reading;
    private boolean taken;

    @Override
    public void setEnvironment(org.springframework.core.env.Environment environment) {
        type = environment.getProperty("camunda.bpm.database.type", "");
        prefix = environment.getProperty("camunda.bpm.database.table-prefix", "");
    }

    /** Called when all definitions are there and before the first of what they define is built. */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (!type.isEmpty() && !Boolean.getBoolean("spring.aot.processing")) {
            begin(ProcessEngineConfigurationImpl.DEFAULT_MYBATIS_MAPPING_FILE);
        }
    }

    void begin(String file) {
        Properties properties = new Properties();
        properties.put("prefix", prefix);
        // here, so that no class of the engine is initialised by two threads from two ends
        ProcessEngineConfigurationImpl.initSqlSessionFactoryProperties(properties, prefix, type);
        System.setProperty(MappingPaths.PROPERTY, MappingPaths.class.getName());
        FutureTask<Configuration> task = new FutureTask<>(() -> read(file, properties));
        reading = task;
        Thread thread = new Thread(task, "statements");
        thread.setDaemon(true);
        thread.start();
    }

    private static Configuration read(String file, Properties properties) throws IOException {
        try (InputStream content = new ClassPathResource(file).getInputStream()) {
            return new XMLConfigBuilder(content, "", properties).parse();
        }
    }

    /** Gives the engine what was read, if that is what it would read; to be called when its settings are known. */
    void giveTo(ProcessEngineConfigurationImpl engine) {
        FutureTask<Configuration> task = reading;
        reading = null;
        if (task != null
                && engine.getSqlSessionFactory() == null
                && !engine.isUseSharedSqlSessionFactory()
                && type.equals(engine.getDatabaseType())
                && prefix.equals(engine.getDatabaseTablePrefix())) {
            engine.setSqlSessionFactory(new DefaultSqlSessionFactory(read(task)));
            taken = true;
        }
    }

    boolean isTaken() {
        return taken;
    }

    private static Configuration read(FutureTask<Configuration> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The engine's statements cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    /** What the engine itself sets after it has read its statements; to be called before the first is executed. */
    static void complete(ProcessEngineConfigurationImpl engine) {
        Configuration statements = engine.getSqlSessionFactory().getConfiguration();
        if (statements.getEnvironment() == null) {
            statements.setEnvironment(
                    new Environment("default", engine.getTransactionFactory(), engine.getDataSource()));
            statements.setDefaultStatementTimeout(engine.getJdbcStatementTimeout());
            if (engine.isJdbcBatchProcessing()) {
                statements.setDefaultExecutorType(ExecutorType.BATCH);
            }
        }
    }
}
