package cn.safecommunity.organisation;

import java.sql.Connection;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Plugin;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Access is a rule and not rows: where the engine looks for a grant of a person or of groups to one thing, it finds what an
 * administrator has granted, and besides, with nothing stored, that the readers of a case ({@link CaseAccessRule}) read its
 * process instances, running and ended, with all that was called by them, and that a task is read and worked on by those whom it
 * is offered and given to; what is past of it is read by whoever had it last. Revocations and rights to all things of a kind are asked as before (ADR 49).
 */
@Component
class RuleOfAccess extends AbstractProcessEnginePlugin {

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getSqlSessionFactory().getConfiguration().addInterceptor(new AsksTheRule());
    }

    /** Stands before each statement of the engine. */
    @Intercepts(
            @Signature(
                    type = StatementHandler.class,
                    method = "prepare",
                    args = {Connection.class, Integer.class}))
    private static final class AsksTheRule implements Interceptor {

        private final RuledStatements ruled = new RuledStatements();

        /** MyBatis shows everything that it makes for a statement; only one of four is of interest, and to look is not cheap. */
        @Override
        public Object plugin(Object target) {
            return target instanceof StatementHandler ? Plugin.wrap(target, this) : target;
        }

        @Override
        public Object intercept(Invocation invocation) throws ReflectiveOperationException {
            BoundSql statement = ((StatementHandler) invocation.getTarget()).getBoundSql();
            String text = ruled.of(statement.getSql(), place -> number(statement, place));
            if (!text.equals(statement.getSql())) {
                SystemMetaObject.forObject(statement).setValue("sql", text);
            }
            return invocation.proceed();
        }

        /** A parameter of this call where MyBatis itself looks for it. */
        private static int number(BoundSql statement, int place) {
            String name = statement.getParameterMappings().get(place).getProperty();
            Object value = statement.hasAdditionalParameter(name)
                    ? statement.getAdditionalParameter(name)
                    : SystemMetaObject.forObject(statement.getParameterObject()).getValue(name);
            return (Integer) value;
        }
    }
}
