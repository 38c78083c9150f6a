package cn.safecommunity.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Puts managers of ours, of which each command of the engine makes its own, in the place of the engine's. */
public final class EngineManagers {

    private EngineManagers() {}

    /** To be called before the engine is built; what other plugins have put there stays. */
    public static <T extends Session> void replace(
            ProcessEngineConfigurationImpl configuration, Class<T> manager, Supplier<? extends T> made) {
        List<SessionFactory> factories = new ArrayList<>();
        if (configuration.getCustomSessionFactories() != null) {
            factories.addAll(configuration.getCustomSessionFactories());
        }
        factories.add(new Factory(manager, made));
        configuration.setCustomSessionFactories(factories);
    }

    private record Factory(Class<?> manager, Supplier<? extends Session> made) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return manager;
        }

        @Override
        public Session openSession() {
            return made.get();
        }
    }
}
