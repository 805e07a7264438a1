package io.guicheng.engine;

import io.guicheng.kernel.CaseKey;
import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every model of ours gets when the engine reads it, so that no model can forget it. */
@Component
class ModelSetup extends AbstractProcessEnginePlugin {

    private final ObjectProvider<TaskSetup> taskSetup;
    private final Countersigning countersigning;
    private final ApplicationEventPublisher events;

    ModelSetup(ObjectProvider<TaskSetup> taskSetup, Countersigning countersigning, ApplicationEventPublisher events) {
        this.taskSetup = taskSetup;
        this.countersigning = countersigning;
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                task.addTaskListener(
                        TaskListener.EVENTNAME_CREATE,
                        created -> taskSetup.getObject().notify(created));
                task.addTaskListener(
                        TaskListener.EVENTNAME_DELETE,
                        dropped -> events.publishEvent(new TaskDropped(dropped.getId())));
                var properties = BpmnParseUtil.parseCamundaExtensionProperties(element);
                if (properties != null && properties.containsKey(Countersign.FORM)) {
                    countersigning.attach(properties, (ActivityImpl) scope, task);
                }
            }

            /** A called procedure belongs to the case that called it. */
            @Override
            public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
                ((CallableElementActivityBehavior) activity.getActivityBehavior())
                        .getCallableElement()
                        .setBusinessKeyValueProvider(new CallersKey());
            }

            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity process) {
                process.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                        execution -> announceEnd((ExecutionEntity) execution, process.getKey()));
            }
        });
    }

    private void announceEnd(ExecutionEntity execution, String procedure) {
        var key = execution.getProcessBusinessKey();
        if (execution.getSuperExecution() == null && key != null && CaseKey.looksLike(key)) {
            events.publishEvent(
                    new CaseEnded(CaseKey.of(key), procedure, String.valueOf(execution.getCurrentActivityId())));
        }
    }

    /** The case key of the calling execution. */
    private static final class CallersKey implements ParameterValueProvider {

        @Override
        public Object getValue(VariableScope scope) {
            return ((ExecutionEntity) scope).getProcessBusinessKey();
        }

        @Override
        public boolean isDynamic() {
            return true;
        }
    }
}
