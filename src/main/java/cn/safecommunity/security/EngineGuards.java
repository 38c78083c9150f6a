package cn.safecommunity.security;

import cn.safecommunity.organisation.People;
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
    private final ObjectProvider<TaskPersons> persons;
    private final ObjectProvider<People> people;

    /** All of them need the engine, which is being built from this. */
    EngineGuards(
            ObjectProvider<SubmittedVariables> submitted,
            ObjectProvider<TaskPersons> persons,
            ObjectProvider<People> people) {
        this.submitted = submitted;
        this.persons = persons;
        this.people = people;
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
        engine.setCorrelationHandler(new HaltedMessages());
    }

    private static List<CommandInterceptor> outermost(@Nullable List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>();
        all.add(new RefusalInterceptor());
        all.add(new TaskActRetry());
        all.add(new QueryLimits());
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
        all.add(new TaskDoorGuard(people, submitted, persons));
        all.add(new SubmissionGuard(submitted, people));
        return all;
    }
}
