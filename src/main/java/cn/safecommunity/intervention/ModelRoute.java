package cn.safecommunity.intervention;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The steps of a model in the order in which a case comes to them, and what lies between two of them. */
final class ModelRoute {

    private final Map<String, FlowNode> nodes = new HashMap<>();
    private final Map<String, List<String>> next = new HashMap<>();
    private final Map<String, Integer> distances;

    private ModelRoute(BpmnModelInstance model) {
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            nodes.put(node.getId(), node);
            node.getOutgoing().stream().map(SequenceFlow::getTarget).forEach(target -> leads(node, target));
        }
        model.getModelElementsByType(BoundaryEvent.class).forEach(event -> leads(event.getAttachedTo(), event));
        model.getModelElementsByType(SubProcess.class)
                .forEach(part -> part.getChildElementsByType(StartEvent.class).forEach(start -> leads(part, start)));
        distances = distances(model.getModelElementsByType(StartEvent.class));
    }

    static ModelRoute of(BpmnModelInstance model) {
        return new ModelRoute(model);
    }

    private void leads(FlowNode from, FlowNode to) {
        next.computeIfAbsent(from.getId(), none -> new ArrayList<>()).add(to.getId());
    }

    private Map<String, Integer> distances(Collection<StartEvent> starts) {
        Map<String, Integer> found = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        starts.stream()
                .filter(start -> !(start.getParentElement() instanceof SubProcess))
                .forEach(start -> {
                    found.put(start.getId(), 0);
                    open.add(start.getId());
                });
        while (!open.isEmpty()) {
            String at = open.remove();
            for (String to : next.getOrDefault(at, List.of())) {
                if (found.putIfAbsent(to, found.getOrDefault(at, 0) + 1) == null) {
                    open.add(to);
                }
            }
        }
        return found;
    }

    /** How far a step is from the beginning; what is reached on no way comes last. */
    int distance(String id) {
        return distances.getOrDefault(id, Integer.MAX_VALUE);
    }

    /** Whether a case comes to the second step after the first one. */
    boolean isForward(String from, String to) {
        return distance(to) > distance(from);
    }

    /**
     * The names of the steps of people that a case does not come to when it goes from one step, which is cancelled, to
     * another one further on: those of the shortest way between them, the first one included. None on the way back.
     */
    List<String> skipped(String from, String to) {
        return isForward(from, to)
                ? way(from, to).stream()
                        .filter(id -> !id.equals(to))
                        .map(nodes::get)
                        .filter(node -> node instanceof UserTask || node instanceof CallActivity)
                        .map(node -> node.getName() == null ? node.getId() : node.getName())
                        .toList()
                : List.of();
    }

    private List<String> way(String from, String to) {
        Map<String, String> before = new HashMap<>();
        Set<String> seen = new HashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(Set.of(from));
        while (!open.isEmpty() && !seen.contains(to)) {
            String at = open.remove();
            next.getOrDefault(at, List.of()).stream().filter(seen::add).forEach(step -> {
                before.put(step, at);
                open.add(step);
            });
        }
        List<String> way = new ArrayList<>();
        for (String at = to; at != null; at = before.get(at)) {
            way.add(at);
        }
        Collections.reverse(way);
        return way;
    }
}
