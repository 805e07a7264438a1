package io.guicheng.handover;

import io.guicheng.casework.Dossier;
import io.guicheng.casework.SubjectAdded;
import io.guicheng.engine.Inbox;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.OrganizationChanged;
import io.guicheng.organization.OrganizationChanged.Subject;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Organizations;
import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says when tasks have to be taken from somebody: before the transaction commits that changed seats or said whom a case concerns, once for
 * all its changes; and after the last day of a deputation.
 */
@Component
class ReleasesInTime {

    private static final Logger LOG = LoggerFactory.getLogger(ReleasesInTime.class);

    private final Releases releases;
    private final UnattendedTasks unattended;
    private final Inbox inbox;
    private final Dossier dossier;
    private final Organizations organizations;
    private final OrganizationEditor editor;
    private final TransactionTemplate transaction;

    ReleasesInTime(
            Releases releases,
            UnattendedTasks unattended,
            Inbox inbox,
            Dossier dossier,
            Organizations organizations,
            OrganizationEditor editor,
            TransactionTemplate transaction) {
        this.releases = releases;
        this.unattended = unattended;
        this.inbox = inbox;
        this.dossier = dossier;
        this.organizations = organizations;
        this.editor = editor;
        this.transaction = transaction;
    }

    @EventListener
    void concerned(SubjectAdded event) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            waiting().cases.add(event.caseKey());
        }
    }

    @EventListener
    void moved(OrganizationChanged change) {
        if ((change.subject() == Subject.SEAT || change.subject() == Subject.PERSON)
                && TransactionSynchronizationManager.isActualTransactionActive()) {
            waiting().people.add(change.id());
        }
    }

    /** Every node may do it: the row that says it is settled is written by one of them. */
    @Scheduled(cron = "0 1 * * * *", zone = "Asia/Shanghai")
    @EventListener(ApplicationReadyEvent.class)
    void deputationsOver() {
        for (var over : organizations.deputationsOver()) {
            try {
                transaction.executeWithoutResult(status -> {
                    if (editor.endDeputation(over.id(), null)) {
                        releases.endOf(over);
                    }
                });
            } catch (RuntimeException failed) {
                // the next hour tries again; until then the deputy cannot complete them, and the principal can take
                // them
                LOG.warn("tasks of deputation {} were not given back", over.id(), failed);
            }
        }
    }

    private Waiting waiting() {
        var waiting = (Waiting) TransactionSynchronizationManager.getResource(this);
        if (waiting == null) {
            waiting = new Waiting();
            TransactionSynchronizationManager.bindResource(this, waiting);
            TransactionSynchronizationManager.registerSynchronization(waiting);
            dossier.expectLate();
        }
        return waiting;
    }

    /** What one transaction changed. */
    private final class Waiting implements TransactionSynchronization {

        private final Set<CaseKey> cases = new LinkedHashSet<>();
        private final Set<String> people = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            cases.forEach(key -> {
                var open = inbox.ofCase(key);
                releases.among(open);
                unattended.among(open);
            });
            releases.ofPeople(people);
        }

        /** Before the dossier links its entries. */
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE - 1;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(ReleasesInTime.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ReleasesInTime.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ReleasesInTime.this);
        }
    }
}
