package io.guicheng.engine;

import io.guicheng.kernel.CaseKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What a throwing message event of any model does: it says which message was thrown by which case, with the variables that its property
 * {@code carries} names. Which procedure begins with that message is said by that procedure's own model.
 */
@Component("announce")
@ModelBean
class Announce implements JavaDelegate {

    private final Models models;
    private final ApplicationEventPublisher events;

    Announce(Models models, ApplicationEventPublisher events) {
        this.models = models;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var event = (ThrowEvent) execution.getBpmnModelElementInstance();
        var carried = new HashMap<String, Object>();
        var names = models.properties(execution.getProcessDefinitionId(), event.getId())
                .getOrDefault("carries", "");
        Arrays.stream(names.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .forEach(name ->
                        Optional.ofNullable(execution.getVariable(name)).ifPresent(value -> carried.put(name, value)));
        events.publishEvent(new Announced(
                message(event),
                CaseKey.of(execution.getProcessBusinessKey()),
                models.procedureOf(execution.getProcessDefinitionId()),
                event.getId(),
                event.getName(),
                CaseVariables.JURISDICTION.from(execution),
                carried));
    }

    private static String message(ThrowEvent event) {
        return event.getEventDefinitions().stream()
                .filter(MessageEventDefinition.class::isInstance)
                .map(definition ->
                        ((MessageEventDefinition) definition).getMessage().getName())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(event.getId() + " throws no message"));
    }
}
