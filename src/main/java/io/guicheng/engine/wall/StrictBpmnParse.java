package io.guicheng.engine.wall;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;

/**
 * Looks at a model before the engine builds anything from it: some classes that a model names are instantiated while it is parsed,
 * so a listener at the end would come too late. The engine's own XML tree is judged, hence no two readings of the same text.
 */
final class StrictBpmnParse extends BpmnParse {

    private final ModelRules rules;

    private StrictBpmnParse(BpmnParser parser, ModelRules rules) {
        super(parser);
        this.rules = rules;
    }

    @Override
    protected void parseRootElement() {
        var findings = rules.findings(getRootElement());
        if (findings.isEmpty()) {
            super.parseRootElement();
        } else {
            findings.forEach(finding -> addError("模型被拒绝：" + finding.message(), finding.element()));
        }
    }

    /** Makes the engine use this parse for every model. */
    static final class Factory implements BpmnParseFactory {

        private final ModelRules rules;

        Factory(ModelRules rules) {
            this.rules = rules;
        }

        @Override
        public BpmnParse createBpmnParse(BpmnParser bpmnParser) {
            return new StrictBpmnParse(bpmnParser, rules);
        }
    }
}
