package io.guicheng.form;

import io.guicheng.casework.Cases;
import io.guicheng.engine.TaskOffered;
import io.guicheng.kernel.CaseKey;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets an organ see the case from the moment it gets a task in it, not only once it has done the task. */
@Component
class Involvement {

    private final Cases cases;

    Involvement(Cases cases) {
        this.cases = cases;
    }

    @EventListener
    void offered(TaskOffered task) {
        // forty candidates open hundreds of tasks for the same few organs in one transaction: each organ is written
        // once
        if (known().add(new Asked(task.caseKey(), task.organ()))) {
            cases.involves(task.caseKey(), task.organ());
        }
    }

    @SuppressWarnings("unchecked")
    private Set<Asked> known() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new HashSet<>();
        }
        var known = (Set<Asked>) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new HashSet<>();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(new Forget(this, known));
        }
        return known;
    }

    private record Asked(CaseKey key, String organ) {}

    /** Ends with the transaction; stays out of the way of a transaction of its own inside it. */
    private record Forget(Involvement owner, Set<Asked> known) implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(owner);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(owner, known);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(owner);
        }
    }
}
