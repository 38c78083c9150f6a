package cn.safecommunity.register;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
 * be gone round, such as correcting or resolving an objection, is no station but lies beside the road, before the stations
 * that are still to come from there.
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

    /**
     * A step beside the road.
     *
     * @param place of the first station that is still to come from there, after the last one when none is
     */
    record Aside(Station step, int place) {}

    /**
     * What a case can come to.
     *
     * @param stations in the order in which a case comes to them
     * @param asides the steps that can be gone round
     * @param ends the hoped-for ends, one of which a case that arrived has come to
     */
    record Stops(List<Station> stations, List<Aside> asides, Set<String> ends) {

        /** The steps and ends by whose history it is seen where a case is. */
        List<String> ids() {
            return Stream.of(
                            stations.stream().map(Station::id),
                            asides.stream().map(aside -> aside.step().id()),
                            ends.stream())
                    .flatMap(ids -> ids)
                    .toList();
        }
    }

    /** The stations and what lies beside them; none when the model has no such end. */
    static Optional<Stops> of(Process process, Collection<String> goals) {
        return new Road(process).stops(goals);
    }

    private Optional<Stops> stops(Collection<String> goals) {
        Set<FlowNode> ends = nodes.stream()
                .filter(node -> node instanceof EndEvent && goals.contains(node.getId()))
                .collect(Collectors.toSet());
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        Collection<FlowNode> starts = List.copyOf(process.getChildElementsByType(StartEvent.class));
        List<FlowNode> stations = new ArrayList<>();
        List<FlowNode> beside = new ArrayList<>();
        reached(starts, null).stream()
                .filter(Road::isAStep)
                .forEach(step -> (isOnEveryWay(step, starts, ends) ? stations : beside).add(step));
        return Optional.of(new Stops(
                stations.stream().map(Road::station).toList(),
                beside.stream()
                        .map(step -> new Aside(station(step), (int) stations.stream()
                                .takeWhile(passed -> !isOnEveryWay(passed, List.of(step), ends))
                                .count()))
                        .toList(),
                ends.stream().map(FlowNode::getId).collect(Collectors.toSet())));
    }

    private boolean isOnEveryWay(FlowNode step, Collection<FlowNode> from, Collection<FlowNode> ends) {
        return reached(from, step).stream().noneMatch(ends::contains);
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

    /** What can be reached from there, the nearest first, when one node cannot be passed. */
    private Set<FlowNode> reached(Collection<FlowNode> from, @Nullable FlowNode closed) {
        Set<FlowNode> seen = new LinkedHashSet<>(from);
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
