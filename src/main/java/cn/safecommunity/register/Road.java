package cn.safecommunity.register;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/**
 * The road of a case, read from its model: the steps that lie on every way from the start to the hoped-for end. What can
 * be gone round, such as correcting or resolving an objection, is no station.
 */
final class Road {

    private final Process process;
    private final List<FlowNode> nodes;

    private Road(Process process) {
        this.process = process;
        this.nodes = List.copyOf(process.getChildElementsByType(FlowNode.class));
    }

    /**
     * A step of the road.
     *
     * @param tasks the keys of the user tasks it consists of in its own process instance; those of a called one are not here
     */
    record Station(String id, String name, Set<String> tasks) {}

    /** The stations in the order in which a case comes to them; none when the model has no such end. */
    static List<Station> of(Process process, Collection<String> goals) {
        return new Road(process).stations(goals);
    }

    private List<Station> stations(Collection<String> goals) {
        List<FlowNode> ends = nodes.stream()
                .filter(node -> node instanceof EndEvent && goals.contains(node.getId()))
                .toList();
        return ends.isEmpty()
                ? List.of()
                : reached(null).stream()
                        .filter(Road::isAStep)
                        .filter(node -> reached(node).stream().noneMatch(ends::contains))
                        .map(Road::station)
                        .toList();
    }

    private static boolean isAStep(FlowNode node) {
        return node instanceof UserTask
                || node instanceof CallActivity
                || node instanceof SubProcess
                || node instanceof IntermediateCatchEvent;
    }

    private static Station station(FlowNode node) {
        Stream<String> inside = node instanceof SubProcess part
                ? part.getChildElementsByType(UserTask.class).stream().map(FlowNode::getId)
                : Stream.of(node.getId());
        return new Station(node.getId(), node.getName(), inside.collect(Collectors.toSet()));
    }

    /** What can be reached from the start, the nearest first, when one node cannot be passed. */
    private Set<FlowNode> reached(@Nullable FlowNode closed) {
        Set<FlowNode> seen = new LinkedHashSet<>(process.getChildElementsByType(StartEvent.class));
        Deque<FlowNode> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            FlowNode here = next.remove();
            Stream.concat(here.getOutgoing().stream().map(SequenceFlow::getTarget), boundariesOf(here))
                    .filter(node -> !node.equals(closed) && seen.add(node))
                    .forEach(next::add);
        }
        return seen;
    }

    private Stream<? extends FlowNode> boundariesOf(FlowNode node) {
        return nodes.stream().filter(one -> one instanceof BoundaryEvent event && node.equals(event.getAttachedTo()));
    }
}
