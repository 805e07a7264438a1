package io.guicheng.organization;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the whole organization in memory: it is read for every request and every row shown. A write drops the copy of this node at
 * once; other nodes compare the version number every {@link #RECHECK}. A transaction that has written sees its own state, which
 * nobody else sees before it commits.
 */
@Component
class OrganizationCache {

    static final Duration RECHECK = Duration.ofSeconds(30);

    private final OrganizationTables tables;
    private final Clock clock;
    private @Nullable Copy copy;
    private long generation;

    OrganizationCache(OrganizationTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    private record Copy(OrganizationSnapshot snapshot, long version, long checkedAt) {}

    OrganizationSnapshot snapshot() {
        var uncommitted = (Uncommitted) TransactionSynchronizationManager.getResource(this);
        if (uncommitted != null) {
            return uncommitted.snapshot();
        }
        var now = clock.millis();
        var known = current();
        if (known != null && now - known.checkedAt < RECHECK.toMillis()) {
            return known.snapshot;
        }
        return refresh(known, now);
    }

    /** To be called after each write, within its transaction. */
    void changed() {
        tables.raiseVersion();
        var uncommitted = (Uncommitted) TransactionSynchronizationManager.getResource(this);
        if (uncommitted != null) {
            uncommitted.forget();
        } else if (TransactionSynchronizationManager.isSynchronizationActive()) {
            var fresh = new Uncommitted();
            TransactionSynchronizationManager.bindResource(this, fresh);
            TransactionSynchronizationManager.registerSynchronization(fresh);
        } else {
            drop();
        }
    }

    private OrganizationSnapshot refresh(@Nullable Copy known, long now) {
        var before = generation();
        // the version first: what is loaded after it can only be newer, and is then loaded once more at the next check
        var version = tables.version();
        var snapshot = known != null && known.version == version ? known.snapshot : tables.load();
        keep(new Copy(snapshot, version, now), before);
        return snapshot;
    }

    private synchronized @Nullable Copy current() {
        return copy;
    }

    private synchronized long generation() {
        return generation;
    }

    /** A copy read before another thread's commit must not survive that commit. */
    private synchronized void keep(Copy fresh, long readInGeneration) {
        if (generation == readInGeneration) {
            copy = fresh;
        }
    }

    private synchronized void drop() {
        generation++;
        copy = null;
    }

    /** What the running transaction sees after its own writes. */
    private final class Uncommitted implements TransactionSynchronization {

        private @Nullable OrganizationSnapshot own;

        OrganizationSnapshot snapshot() {
            var known = own;
            if (known == null) {
                known = tables.load();
                own = known;
            }
            return known;
        }

        void forget() {
            own = null;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(OrganizationCache.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(OrganizationCache.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(OrganizationCache.this);
            drop();
        }
    }
}
