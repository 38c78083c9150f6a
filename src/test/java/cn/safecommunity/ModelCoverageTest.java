package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs last: what the traces of this run have passed of the models. */
@Order(Integer.MAX_VALUE)
class ModelCoverageTest {

    static List<Path> models() {
        return ModelFiles.in("bpmn", ".bpmn");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNodeAndEveryFlowIsPassed(Path file) {
        BpmnModelInstance model = ModelFiles.read(file);
        String key = ModelFiles.process(model).getId();
        Set<String> passed = ModelCoverage.passed(key);
        if (System.getProperty("test") != null) { // a run of chosen tests need not pass every model
            assumeThat(passed).as("the traces have run before").isNotEmpty();
        }
        Set<String> all = elements(model);
        Set<String> missing = new TreeSet<>(all);
        missing.removeAll(passed);
        missing.removeAll(waitedFor(model, passed));
        double coverage = (all.size() - missing.size()) * 100.0 / all.size();
        System.Logger log = System.getLogger(ModelCoverageTest.class.getName());
        log.log(System.Logger.Level.INFO, "{0}: {1} % of {2} nodes and flows passed", key, coverage, all.size());
        assertThat(all.size()).isGreaterThan(10);
        assertThat(coverage).as("never passed: " + missing).isEqualTo(100.0);
    }

    /** The engine takes no flow behind an event-based gateway: it waits at its end. */
    private static Set<String> waitedFor(BpmnModelInstance model, Set<String> passed) {
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource() instanceof EventBasedGateway)
                .filter(flow -> passed.contains(flow.getTarget().getId()))
                .map(FlowElement::getId)
                .collect(Collectors.toSet());
    }

    private static Set<String> elements(BpmnModelInstance model) {
        Set<String> ids = model.getModelElementsByType(FlowNode.class).stream()
                .map(FlowElement::getId)
                .collect(Collectors.toSet());
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> ids.add(flow.getId()));
        return ids;
    }
}
