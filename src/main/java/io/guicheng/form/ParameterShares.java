package io.guicheng.form;

import io.guicheng.clause.ParameterEditor;
import io.guicheng.clause.Parameters;
import io.guicheng.engine.CountersignShares;
import io.guicheng.kernel.Threshold;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The shares of steps that several sign are parameters: any share of which its rule says whether it must be reached or exceeded. */
@Component
class ParameterShares implements CountersignShares {

    private final Parameters parameters;
    private final ParameterEditor editor;

    ParameterShares(Parameters parameters, ParameterEditor editor) {
        this.parameters = parameters;
        this.editor = editor;
    }

    @Override
    public boolean has(String key) {
        return editor.definitions().stream()
                .anyMatch(definition -> definition.key().equals(key) && definition.isThreshold());
    }

    @Override
    public Threshold of(String key, String jurisdiction, LocalDate on) {
        return parameters.threshold(key, jurisdiction, on);
    }
}
