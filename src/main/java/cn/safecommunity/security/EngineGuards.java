package cn.safecommunity.security;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the guards around and into every command of the engine, whatever door it comes through. */
@Component
class EngineGuards extends AbstractProcessEnginePlugin {

    private final ObjectProvider<SubmittedVariables> submitted;

    EngineGuards(ObjectProvider<SubmittedVariables> submitted) {
        this.submitted = submitted;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(outermost(engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                outermost(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
        engine.setCustomPostCommandInterceptorsTxRequired(
                innermost(engine.getCustomPostCommandInterceptorsTxRequired()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
                innermost(engine.getCustomPostCommandInterceptorsTxRequiresNew()));
    }

    private static List<CommandInterceptor> outermost(@Nullable List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>();
        all.add(new RefusalInterceptor());
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }

    /** Inside the transaction, so that a guard sees the task the command will see. */
    private List<CommandInterceptor> innermost(@Nullable List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>();
        if (others != null) {
            all.addAll(others);
        }
        all.add(new QueryGuard());
        all.add(new TaskDoorGuard());
        all.add(new SubmissionGuard(submitted));
        return all;
    }
}
