package io.guicheng.engine;

import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.DefaultDmnHistoryEventProducer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the history of decisions to those that were taken: a page that looks up in a table how something is called takes none, and
 * PostgreSQL refuses to write for it.
 */
@Component
class TakenDecisions extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setDmnHistoryEventProducer(new Producer());
    }

    private static final class Producer extends DefaultDmnHistoryEventProducer {

        @Override
        public @Nullable HistoryEvent createDecisionEvaluatedEvt(DmnDecisionEvaluationEvent evaluated) {
            var onlyShown = TransactionSynchronizationManager.isCurrentTransactionReadOnly();
            return onlyShown ? null : super.createDecisionEvaluatedEvt(evaluated);
        }
    }
}
