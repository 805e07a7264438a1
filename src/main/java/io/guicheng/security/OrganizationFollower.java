package io.guicheng.security;

import io.guicheng.organization.OrganizationChanged;
import io.guicheng.organization.OrganizationChanged.Subject;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
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
        var organs = ids(changes, EnumSet.of(Subject.ORGAN));
        accounts.update(organs, ids(changes, EnumSet.of(Subject.PERSON, Subject.SEAT, Subject.ADMIN_ROLE)));
        if (!organs.isEmpty()) {
            grants.startForOrgans();
        }
    }

    private static List<String> ids(Set<OrganizationChanged> changes, Set<Subject> subjects) {
        return changes.stream()
                .filter(change -> subjects.contains(change.subject()))
                .map(OrganizationChanged::id)
                .distinct()
                .toList();
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
