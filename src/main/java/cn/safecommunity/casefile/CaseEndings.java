package cn.safecommunity.casefile;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
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

    /** An instance that is taken away has reached no end event. */
    private void close(DelegateExecution execution) {
        boolean reached = execution.getBpmnModelElementInstance() instanceof EndEvent;
        repository
                .getObject()
                .end(execution.getProcessInstanceId(), reached ? execution.getCurrentActivityName() : null);
    }
}
