package io.guicheng.engine;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The ways that lead on from a user task of a model, as far as the next steps. */
final class WaysOn {

    private final Set<String> passed = new HashSet<>();

    private WaysOn() {}

    /** See {@link TokenMoves#opensOnlySteps}. */
    static boolean openOnlySteps(BpmnModelInstance model, String step) {
        return model.getModelElementById(step) instanceof UserTask task
                && task.getLoopCharacteristics() == null
                && new WaysOn().fromAll(task.getOutgoing());
    }

    /** The steps between two of the same scope, whatever they say of themselves; see {@link TokenMoves#between}. */
    static Set<String> between(BpmnModelInstance model, String from, String to) {
        if (!(model.getModelElementById(from) instanceof UserTask first)
                || !(model.getModelElementById(to) instanceof UserTask last)
                || !scopeOf(model, from).equals(scopeOf(model, to))
                || !timersFireOnce(last)) {
            return Set.of();
        }
        var ends = List.<FlowNode>of(first, last);
        var nodes = reached(first, ends, node -> node.getOutgoing().stream().map(SequenceFlow::getTarget));
        nodes.retainAll(reached(last, ends, node -> node.getIncoming().stream().map(SequenceFlow::getSource)));
        return Stream.concat(ends.stream(), nodes.stream()).allMatch(WaysOn::isChosenOrDoneOnce)
                ? nodes.stream()
                        .filter(UserTask.class::isInstance)
                        .map(FlowNode::getId)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** All nodes that can be reached without going through the ends. */
    private static Set<FlowNode> reached(
            FlowNode from, List<FlowNode> ends, Function<FlowNode, Stream<FlowNode>> further) {
        var reached = new HashSet<FlowNode>();
        var waiting = new ArrayDeque<FlowNode>(List.of(from));
        while (!waiting.isEmpty()) {
            further.apply(waiting.remove())
                    .filter(node -> !ends.contains(node))
                    .filter(reached::add)
                    .forEach(waiting::add);
        }
        return reached;
    }

    private static boolean isChosenOrDoneOnce(FlowNode node) {
        return node instanceof ExclusiveGateway
                || (node instanceof UserTask task && task.getLoopCharacteristics() == null);
    }

    private boolean fromAll(Collection<SequenceFlow> flows) {
        return !flows.isEmpty() && flows.stream().allMatch(flow -> to(flow.getTarget()));
    }

    private boolean to(FlowNode node) {
        if (!passed.add(node.getId())) {
            return true;
        }
        if (node instanceof UserTask) {
            return timersFireOnce(node);
        }
        if (node instanceof ExclusiveGateway) {
            return fromAll(node.getOutgoing());
        }
        if (node instanceof ParallelGateway) {
            return node.getIncoming().size() == 1 && fromAll(node.getOutgoing());
        }
        if (node instanceof SubProcess inner) {
            return inner.getLoopCharacteristics() == null && timersFireOnce(inner) && fromAll(begin(inner));
        }
        return false;
    }

    private static Collection<SequenceFlow> begin(SubProcess inner) {
        return inner.getFlowElements().stream()
                .filter(StartEvent.class::isInstance)
                .map(FlowNode.class::cast)
                .flatMap(start -> start.getOutgoing().stream())
                .toList();
    }

    /** A timer that fires again and again cannot be told from one that has not fired yet. */
    private static boolean timersFireOnce(FlowNode node) {
        return timersAt((Activity) node).stream()
                .flatMap(timer -> timer.getEventDefinitions().stream())
                .filter(TimerEventDefinition.class::isInstance)
                .allMatch(definition -> ((TimerEventDefinition) definition).getTimeCycle() == null);
    }

    /** The timers at the border of an activity. */
    static Collection<BoundaryEvent> timersAt(Activity activity) {
        return activity.getParentElement().getChildElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(activity))
                .filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                .toList();
    }

    /** Id of the scope that a node stands in: a sub-process, or the process itself. */
    static String scopeOf(BpmnModelInstance model, String node) {
        return ((FlowElement) model.getModelElementById(node))
                .getParentElement()
                .getAttributeValue("id");
    }
}
