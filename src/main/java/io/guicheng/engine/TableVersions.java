package io.guicheng.engine;

import java.util.ArrayList;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Remembers which version of a table answered last in this thread: the engine knows it and does not tell, and asking costs a statement. */
@Component
class TableVersions extends AbstractProcessEnginePlugin implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<Integer> last = new ThreadLocal<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var tables = configuration.getDmnEngineConfiguration();
        if (tables == null) {
            tables = new DefaultDmnEngineConfiguration();
            configuration.setDmnEngineConfiguration(tables);
        }
        var listeners = new ArrayList<>(tables.getCustomPostDecisionTableEvaluationListeners());
        listeners.add(this);
        tables.setCustomPostDecisionTableEvaluationListeners(listeners);
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent evaluated) {
        last.set(evaluated.getDecisionTable() instanceof DecisionDefinition table ? table.getVersion() : 0);
    }

    /** The version that answered last in this thread; asking forgets it. */
    int takeLast() {
        var version = last.get();
        last.remove();
        return version == null ? 0 : version;
    }
}
