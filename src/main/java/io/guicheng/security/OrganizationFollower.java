package io.guicheng.security;

import io.guicheng.organization.OrganizationChanged;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Passes changes of the organization on to the engine's accounts, in the same transaction and once at its end: an import changes hundreds of things. */
@Component
class OrganizationFollower {

    private final EngineAccounts accounts;
    private final Grants grants;

    OrganizationFollower(EngineAccounts accounts, Grants grants) {
        this.accounts = accounts;
        this.grants = grants;
    }

    @EventListener
    void on(OrganizationChanged change) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            apply(Set.of(change));
            return;
        }
        var waiting = (Waiting) TransactionSynchronizationManager.getResource(this);
        if (waiting == null) {
            waiting = new Waiting();
            TransactionSynchronizationManager.bindResource(this, waiting);
            TransactionSynchronizationManager.registerSynchronization(waiting);
        }
        waiting.changes.add(change);
    }

    private void apply(Set<OrganizationChanged> changes) {
        var organs = changes.stream()
                .filter(change -> change.subject() == OrganizationChanged.Subject.ORGAN)
                .map(OrganizationChanged::id)
                .distinct()
                .toList();
        organs.forEach(accounts::organ);
        if (!organs.isEmpty()) {
            grants.startForOrgans();
        }
        changes.stream()
                .filter(change -> switch (change.subject()) {
                    case PERSON, SEAT, ADMIN_ROLE -> true;
                    case JURISDICTION, ORGAN, COMMITTEE_MEMBER -> false;
                })
                .map(OrganizationChanged::id)
                .distinct()
                .forEach(accounts::person);
    }

    /** The changes of one transaction. */
    private final class Waiting implements TransactionSynchronization {

        private final Set<OrganizationChanged> changes = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            apply(changes);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(OrganizationFollower.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(OrganizationFollower.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(OrganizationFollower.this);
        }
    }
}
