package cn.safecommunity.casefile;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Closes the case file of every process instance that ends, however it ends. */
@Component
class CaseEndings extends AbstractProcessEnginePlugin {

    private final ObjectProvider<CaseFileRepository> repository;

    CaseEndings(ObjectProvider<CaseFileRepository> repository) {
        this.repository = repository;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomPreBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element process, ProcessDefinitionEntity definition) {
                definition.addBuiltInListener(
                        ExecutionListener.EVENTNAME_END, (ExecutionListener) CaseEndings.this::close);
            }
        });
    }

    private void close(DelegateExecution execution) {
        repository.getObject().end(execution.getProcessInstanceId(), end(execution.getBpmnModelElementInstance()));
    }

    /** The name of the end that a process reached, itself or in what interrupted it; none when its instance is taken away. */
    private static @Nullable String end(FlowElement last) {
        if (last instanceof EndEvent) {
            return last.getName();
        }
        return last instanceof SubProcess interruption && interruption.triggeredByEvent()
                ? interruption.getChildElementsByType(EndEvent.class).stream()
                        .map(EndEvent::getName)
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
