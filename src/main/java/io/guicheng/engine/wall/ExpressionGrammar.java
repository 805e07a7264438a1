package io.guicheng.engine.wall;

import java.util.Optional;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * What an expression may be made of: texts, literals, variables by their names, comparisons and logic over them, and method calls on
 * the beans of {@link ModelBeans}. Judged on the parsed tree, node by node, so no spelling slips through; what is not named here is
 * refused.
 */
final class ExpressionGrammar {

    private static final int LONGEST = 1000;

    private final Builder builder = new Builder(Builder.Feature.METHOD_INVOCATIONS);
    private final ModelBeans beans;

    ExpressionGrammar(ModelBeans beans) {
        this.beans = beans;
    }

    /** Why the expression is refused, in Chinese; empty when it may stand. */
    Optional<String> fault(String expression) {
        if (!expression.contains("${") && !expression.contains("#{")) {
            return Optional.empty();
        }
        if (expression.length() > LONGEST) {
            return Optional.of("表达式过长");
        }
        try {
            return fault(builder.build(expression).getRoot());
        } catch (TreeBuilderException e) {
            return Optional.of("表达式写法有误：" + expression);
        }
    }

    /** Whether the expression is exactly one allowed bean, as in {@code ${name}}. */
    boolean isBean(String expression) {
        try {
            Node node = builder.build(expression.trim()).getRoot();
            return node instanceof AstEval
                    && node.getChild(0) instanceof AstIdentifier identifier
                    && beans.has(identifier.getName());
        } catch (TreeBuilderException e) {
            return false;
        }
    }

    private Optional<String> fault(Node node) {
        if (node instanceof AstMethod method) {
            return faultOfCall(method);
        }
        var allowed = node instanceof AstText
                || node instanceof AstComposite
                || node instanceof AstEval
                || node instanceof AstNested
                || node instanceof AstIdentifier
                || node instanceof AstBinary
                || node instanceof AstUnary
                || node instanceof AstChoice
                || node instanceof AstParameters
                || node instanceof AstString
                || node instanceof AstNumber
                || node instanceof AstBoolean
                || node instanceof AstNull;
        return allowed ? faultOfChildren(node) : Optional.of("表达式中不允许取属性、调用函数或方法");
    }

    private Optional<String> faultOfCall(AstMethod method) {
        if (!(method.getChild(0) instanceof AstDot dot)
                || !(dot.getChild(0) instanceof AstIdentifier identifier)
                || !beans.has(identifier.getName())) {
            return Optional.of("表达式中只允许调用规程组件的方法");
        }
        var name = nameOf(dot);
        if (!beans.hasMethod(identifier.getName(), name)) {
            return Optional.of("规程组件" + identifier.getName() + "没有可调用的方法" + name);
        }
        return fault(method.getChild(1));
    }

    private Optional<String> faultOfChildren(Node node) {
        for (var i = 0; i < node.getCardinality(); i++) {
            var fault = fault(node.getChild(i));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    /** The node keeps its property to itself and shows it only in its text: {@code ". name"}. */
    private static String nameOf(AstDot dot) {
        return dot.toString().substring(1).trim();
    }
}
