package io.guicheng.engine;

import io.guicheng.engine.TokenMoves.Many;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * Adds to and takes from the tasks of a step that is done by several at once, each for one element of a list. The engine counts its
 * instances in variables of its own, by which models say when a step is complete; what it does not count itself is counted here.
 */
@Component
class ManyAtOnce {

    private static final String INSTANCES = "nrOfInstances";
    private static final String NUMBER = "loopCounter";

    private final RuntimeService runtime;

    ManyAtOnce(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** See {@link TokenMoves#many}. */
    static Optional<Many> of(BpmnModelInstance model, String step) {
        return model.getModelElementById(step) instanceof UserTask task
                        && task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
                        && !loop.isSequential()
                        && loop.getCamundaCollection() != null
                        && loop.getCamundaElementVariable() != null
                ? Optional.of(new Many(loop.getCamundaCollection(), loop.getCamundaElementVariable()))
                : Optional.empty();
    }

    /** Opens a task for one more element, beside one that is open. */
    void more(OpenTask beside, Many many, String element) {
        change(beside, many, list -> list.add(element));
        var body = instance(beside).getParentActivityInstanceId();
        runtime.createProcessInstanceModification(beside.instanceId())
                .startBeforeActivity(beside.step(), body)
                .setVariableLocal(many.element(), element)
                .setVariableLocal(NUMBER, unused(beside.instanceId()))
                .execute();
    }

    /** Takes away a task, which is not the last that is open, with its element. */
    void less(OpenTask task, Many many) {
        var element = (String) runtime.getVariable(task.executionId(), many.element());
        change(task, many, list -> list.remove(element));
        // the engine takes it out of those that are active, but not out of those there are
        var instances = (Integer) runtime.getVariable(task.executionId(), INSTANCES);
        runtime.setVariables(task.executionId(), Map.of(INSTANCES, instances - 1));
        runtime.createProcessInstanceModification(task.instanceId())
                .cancelActivityInstance(instance(task).getId())
                .execute();
    }

    /** The list stands where the model, or a delegate, put it: around the instances. */
    private void change(OpenTask task, Many many, Consumer<List<String>> change) {
        var variable = ProcessVariable.ids(many.list());
        var list = new ArrayList<>(variable.from(runtime.getVariables(task.executionId(), List.of(many.list()))));
        change.accept(list);
        runtime.setVariables(task.executionId(), variable.as(list));
    }

    private ActivityInstance instance(OpenTask task) {
        return Arrays.stream(runtime.getActivityInstance(task.instanceId()).getActivityInstances(task.step()))
                .filter(one -> Arrays.asList(one.getExecutionIds()).contains(task.executionId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no instance of task " + task.id()));
    }

    /** The engine would number it by how many there are, which may be taken once one was taken away. */
    private int unused(String instanceId) {
        return 1
                + runtime
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(instanceId)
                        .variableName(NUMBER)
                        .list()
                        .stream()
                        .map(VariableInstance::getValue)
                        .mapToInt(number -> (Integer) number)
                        .max()
                        .orElse(-1);
    }
}
