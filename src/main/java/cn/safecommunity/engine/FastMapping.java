package cn.safecommunity.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Lets {@link MappingPaths} find what MyBatis asks for while the engine reads its statements, and nobody else. The files
 * themselves are let go afterwards: MyBatis would keep all of them for fragments that a later file might want.
 */
@Component
class FastMapping extends AbstractProcessEnginePlugin {

    private final StatementsAhead statements;

    FastMapping(StatementsAhead statements) {
        this.statements = statements;
    }

    /** After the starter's plugins, which say what kind of database it is. */
    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        System.setProperty(MappingPaths.PROPERTY, MappingPaths.class.getName());
        statements.giveTo(configuration);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        StatementsAhead.complete(configuration);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        System.clearProperty(MappingPaths.PROPERTY);
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getSqlSessionFactory()
                .getConfiguration()
                .getSqlFragments()
                .clear();
    }
}
