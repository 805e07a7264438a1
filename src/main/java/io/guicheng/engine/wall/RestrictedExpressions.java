package io.guicheng.engine.wall;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;

/**
 * Every expression of the engine comes into being here, from models, filters, queries and decision tables alike. Two walls: the
 * grammar when it is made, and a resolver that knows only variables and our own beans when it runs.
 */
final class RestrictedExpressions extends JuelExpressionManager {

    private final ExpressionGrammar grammar;
    private final ModelBeans modelBeans;

    RestrictedExpressions(ModelBeans beans) {
        this.modelBeans = beans;
        this.grammar = new ExpressionGrammar(beans);
    }

    ExpressionGrammar grammar() {
        return grammar;
    }

    @Override
    public Expression createExpression(String expression) {
        return new InScopeOnly(createValueExpression(expression), this, expression);
    }

    @Override
    public ValueExpression createValueExpression(String expression) {
        grammar.fault(expression).ifPresent(fault -> {
            throw new ProcessEngineException("表达式被拒绝：" + fault);
        });
        return super.createValueExpression(expression);
    }

    @Override
    protected ELResolver createElResolver() {
        return new VariablesAndModelBeans(modelBeans);
    }

    /** A query evaluates its expressions without a case around them; nothing of ours does, so that is refused as well. */
    private static final class InScopeOnly extends JuelExpression {

        InScopeOnly(ValueExpression expression, JuelExpressionManager manager, String text) {
            super(expression, manager, text);
        }

        @Override
        public @Nullable Object getValue(
                @Nullable VariableScope scope, @Nullable BaseDelegateExecution contextExecution) {
            if (scope == null && !isLiteralText()) {
                throw new ProcessEngineException("表达式被拒绝：查询和筛选中不允许使用表达式");
            }
            return super.getValue(scope, contextExecution);
        }
    }
}
