package cn.safecommunity.cockpit;

import cn.safecommunity.NotFound;
import cn.safecommunity.Text;
import cn.safecommunity.cockpit.HistoryRepository.Past;
import cn.safecommunity.cockpit.HistoryRepository.PastStep;
import cn.safecommunity.intervention.ModelWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out what the instances of a process did, in the words of its model. */
@Component
class ProcessHistory {

    /** As long as a number of a case may be, with room. */
    private static final int LONGEST_SEARCH = 100;

    private final HistoryRepository repository;
    private final RepositoryService models;

    ProcessHistory(HistoryRepository repository, RepositoryService models) {
        this.repository = repository;
        this.models = models;
    }

    Finished finished(String process, @Nullable String search, int page) {
        requireKnown(process);
        List<Past> found = repository.finished(process, Text.optional("search", search, LONGEST_SEARCH), page);
        Map<String, BpmnModelInstance> read = new HashMap<>();
        return new Finished(
                found.stream()
                        .limit(HistoryRepository.PAGE)
                        .map(one -> instance(one, read))
                        .toList(),
                found.size() > HistoryRepository.PAGE);
    }

    List<Finished.Step> way(String instance) {
        List<PastStep> steps = repository.steps(instance);
        if (steps.isEmpty()) {
            throw new NotFound("没有流程实例“" + instance + "”的记录，请从“已结束”的列表中打开。");
        }
        return steps.stream()
                .map(step -> new Finished.Step(
                        step.element(),
                        Objects.requireNonNullElse(step.name(), step.element()),
                        step.startedAt(),
                        step.endedAt(),
                        step.cancelled()))
                .toList();
    }

    List<StepTime> times(String process) {
        requireKnown(process);
        return repository.times(process);
    }

    private void requireKnown(String process) {
        if (models.createProcessDefinitionQuery().processDefinitionKey(process).count() == 0) {
            throw new NotFound("没有流程“" + process + "”，请从流程的页面打开。");
        }
    }

    private Finished.Instance instance(Past one, Map<String, BpmnModelInstance> read) {
        return new Finished.Instance(
                one.id(),
                one.businessKey(),
                one.caseId(),
                one.startedAt(),
                one.endedAt(),
                one.end() == null,
                one.end() == null ? null : ModelWords.nameIn(model(one.model(), read), one.end()));
    }

    /** Each is asked for once a page: the engine checks in the database who may read it, every time. */
    private BpmnModelInstance model(String id, Map<String, BpmnModelInstance> read) {
        return read.computeIfAbsent(id, models::getBpmnModelInstance);
    }
}
