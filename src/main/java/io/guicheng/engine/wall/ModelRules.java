package io.guicheng.engine.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * What a BPMN model may not contain: code of any kind, and any other way to say when a step that several do is over than
 * {@link CountersignRules}. Names are compared without their namespace, since the engine reads extensions
 * under more than one.
 */
final class ModelRules {

    /** A finding and where it stands. */
    record Finding(Element element, String message) {}

    private static final Map<String, String> REFUSED_ELEMENTS = Map.of(
            "scriptTask", "不允许使用脚本任务",
            "script", "不允许使用脚本",
            "connector", "不允许使用外部连接器",
            "import", "不允许引入外部定义",
            "completionCondition", "不允许写完成条件，会签何时结束用countersign等属性说明");

    private static final Map<String, String> REFUSED_ATTRIBUTES = Map.of(
            "class", "不允许直接指定Java类",
            "formHandlerClass", "不允许直接指定Java类",
            "variableMappingClass", "不允许直接指定Java类",
            "scriptFormat", "不允许使用脚本",
            "language", "不允许使用脚本条件",
            "resource", "不允许引用外部脚本");

    private static final Set<String> DELEGATES = Set.of("delegateExpression", "variableMappingDelegateExpression");

    /** The elements of BPMN on which the engine's {@code type} attribute chooses built-in behaviour: shell, mail, external. */
    private static final Set<String> TYPED = Set.of(
            "serviceTask", "sendTask", "businessRuleTask", "messageEventDefinition", "signalEventDefinition", "task");

    private final ExpressionGrammar grammar;
    private final CountersignRules countersigns;

    ModelRules(ExpressionGrammar grammar, CountersignRules countersigns) {
        this.grammar = grammar;
        this.countersigns = countersigns;
    }

    /** Everything in the model that is refused; empty for a model that may be deployed. */
    List<Finding> findings(Element root) {
        var findings = new ArrayList<Finding>();
        visit(root, findings);
        return findings;
    }

    private void visit(Element element, List<Finding> findings) {
        var refusal = REFUSED_ELEMENTS.get(element.getTagName());
        if (refusal != null) {
            findings.add(new Finding(element, refusal));
        }
        if (element.getTagName().equals("constraint") && "validator".equals(element.attribute("name"))) {
            findings.add(new Finding(element, "不允许直接指定Java类"));
        }
        for (var key : element.attributes()) {
            var value = element.attribute(key);
            if (value != null) {
                attribute(element, local(key), value, findings);
            }
        }
        expression(element, element.getText(), findings);
        findings.addAll(countersigns.findings(element));
        element.elements().forEach(child -> visit(child, findings));
    }

    private void attribute(Element element, String name, String value, List<Finding> findings) {
        var refusal = REFUSED_ATTRIBUTES.get(name);
        if (refusal != null) {
            findings.add(new Finding(element, refusal + "（" + name + "）"));
        } else if (name.equals("type") && TYPED.contains(element.getTagName())) {
            findings.add(new Finding(element, "不允许使用内置任务类型" + value));
        } else if (DELEGATES.contains(name) && !grammar.isBean(value)) {
            findings.add(new Finding(element, "委托表达式只能是规程组件的名称：" + value));
        } else {
            expression(element, value, findings);
        }
    }

    private void expression(Element element, String text, List<Finding> findings) {
        grammar.fault(text).ifPresent(fault -> findings.add(new Finding(element, fault + "：" + text.trim())));
    }

    /** The key of an attribute is its name, behind its namespace and a colon if it has one. */
    private static String local(String key) {
        return key.substring(key.lastIndexOf(':') + 1);
    }
}
