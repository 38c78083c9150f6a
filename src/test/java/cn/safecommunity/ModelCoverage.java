package cn.safecommunity;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Notes in every test which nodes and sequence flows of the models are passed, for {@link ModelCoverageTest}. */
@TestConfiguration(proxyBeanMethods = false)
public class ModelCoverage {

    private static final Map<String, Set<String>> PASSED = new ConcurrentHashMap<>();

    /** The ids passed so far in a model, in any test of this run. */
    static Set<String> passed(String processKey) {
        return new HashSet<>(PASSED.getOrDefault(processKey, Set.of()));
    }

    private static void pass(String processKey, String id) {
        PASSED.computeIfAbsent(processKey, key -> ConcurrentHashMap.newKeySet()).add(id);
    }

    @Bean
    AbstractProcessEnginePlugin coveragePlugin() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.getCustomPostBPMNParseListeners().add(new Flows());
                configuration.getCustomHistoryEventHandlers().add(new Nodes());
            }
        };
    }

    private static final class Flows extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
            String key = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
            transition.addListener(
                    ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) taken -> pass(key, element.attribute("id")));
        }
    }

    private static final class Nodes implements HistoryEventHandler {

        @Override
        public void handleEvent(HistoryEvent event) {
            if (event instanceof HistoricActivityInstanceEventEntity activity
                    && event.getProcessDefinitionKey() != null) {
                pass(event.getProcessDefinitionKey(), activity.getActivityId());
            }
        }

        @Override
        public void handleEvents(List<HistoryEvent> events) {
            events.forEach(this::handleEvent);
        }
    }
}
