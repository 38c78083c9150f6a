package cn.safecommunity.intervention;

import cn.safecommunity.deadline.MovedLights;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets this room see what people do at the doors of the engine before it is done. */
@Component
class InterventionPlugin extends AbstractProcessEnginePlugin {

    private final ToldTimers told;
    private final ObjectProvider<MovedLights> lights;

    InterventionPlugin(ToldTimers told, ObjectProvider<MovedLights> lights) {
        this.told = told;
        this.lights = lights;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostCommandInterceptorsTxRequired(with(engine.getCustomPostCommandInterceptorsTxRequired()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
                with(engine.getCustomPostCommandInterceptorsTxRequiresNew()));
    }

    private List<CommandInterceptor> with(@Nullable List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>();
        if (others != null) {
            all.addAll(others);
        }
        all.add(new InterventionGuard());
        all.add(new DatedHalts());
        all.add(new MovedTimers(told, lights));
        return all;
    }
}
