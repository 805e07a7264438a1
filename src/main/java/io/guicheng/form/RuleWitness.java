package io.guicheng.form;

import io.guicheng.casework.Dossier;
import io.guicheng.engine.TableEvaluated;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts every decision table that is asked within a step into the dossier, so that no procedure can forget it. */
@Component
class RuleWitness {

    private final Dossier dossier;

    RuleWitness(Dossier dossier) {
        this.dossier = dossier;
    }

    @EventListener
    void evaluated(TableEvaluated event) {
        dossier.witness(Map.of(
                "table", event.table(),
                "version", event.version(),
                "inputs", event.inputs(),
                "fired", fired(event)));
    }

    private static List<Map<String, Object>> fired(TableEvaluated event) {
        return event.fired().stream()
                .map(rule -> Map.<String, Object>of("rule", rule.rule(), "outputs", rule.outputs()))
                .toList();
    }
}
