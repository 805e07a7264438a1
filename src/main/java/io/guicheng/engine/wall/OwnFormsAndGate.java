package io.guicheng.engine.wall;

import io.guicheng.engine.Gate;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Gives every user task and start that names no form our own, and every user task the lock that only {@link Gate} opens. */
final class OwnFormsAndGate extends AbstractBpmnParseListener {

    private static final String FORM = "embedded:/forms/task.html";

    private final ExpressionManager expressions;

    OwnFormsAndGate(ExpressionManager expressions) {
        this.expressions = expressions;
    }

    @Override
    public void parseUserTask(Element userTaskElement, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, delegate -> {
            if (!Gate.isOpen()) {
                throw new ProcessEngineException("任务只能通过规程表单办结");
            }
        });
        if (task.getFormKey() == null && task.getCamundaFormDefinitionKey() == null) {
            task.getFormDefinition().setFormKey(form());
        }
    }

    @Override
    public void parseProcess(Element processElement, ProcessDefinitionEntity definition) {
        if (!definition.getHasStartFormKey()) {
            if (definition.getStartFormDefinition() == null) {
                definition.setStartFormDefinition(new FormDefinition());
            }
            definition.getStartFormDefinition().setFormKey(form());
            definition.setStartFormKey(true);
        }
    }

    private Expression form() {
        return expressions.createExpression(FORM);
    }
}
