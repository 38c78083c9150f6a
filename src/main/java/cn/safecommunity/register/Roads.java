package cn.safecommunity.register;

import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseKinds;
import cn.safecommunity.engine.AsTheSystem;
import cn.safecommunity.register.Road.Stops;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The road of every deployed model, read once; a case keeps the road of the model it was begun with. */
@Component
class Roads {

    private final RepositoryService models;
    private final HistoryService history;
    private final CaseKinds kinds;
    private final AsTheSystem asTheSystem;
    private final Map<String, Optional<Stops>> known = new ConcurrentHashMap<>();

    Roads(RepositoryService models, HistoryService history, CaseKinds kinds, AsTheSystem asTheSystem) {
        this.models = models;
        this.history = history;
        this.kinds = kinds;
        this.asTheSystem = asTheSystem;
    }

    /** None for a draft, and for a kind of case that has no single end to come to. */
    Optional<Stops> of(CaseFile file) {
        Set<String> goals = kinds.of(file.kind()).goals();
        String instance = file.processInstanceId();
        if (goals.isEmpty() || instance == null) {
            return Optional.empty();
        }
        HistoricProcessInstance begun =
                asTheSystem.<@Nullable HistoricProcessInstance>ask(() -> history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult());
        return begun == null
                ? Optional.empty()
                : known.computeIfAbsent(begun.getProcessDefinitionId(), definition -> read(definition, goals));
    }

    private Optional<Stops> read(String definition, Set<String> goals) {
        return asTheSystem.ask(
                () -> models.getBpmnModelInstance(definition).getModelElementsByType(Process.class).stream()
                        .flatMap(process -> Road.of(process, goals).stream())
                        .findFirst());
    }
}
