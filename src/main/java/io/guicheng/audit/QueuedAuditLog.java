package io.guicheng.audit;

import io.guicheng.audit.AuditTable.Line;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes what waits in batches, by one thread, within a fraction of a second; nothing that was accepted is dropped. */
@Component
class QueuedAuditLog implements AuditLog {

    private static final Logger LOG = LoggerFactory.getLogger(QueuedAuditLog.class);
    private static final int ROOM = 10_000;
    private static final int BATCH = 500;

    private final AuditTable table;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;
    private final LinkedBlockingQueue<Line> waiting = new LinkedBlockingQueue<>(ROOM);
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private final Thread writer;
    private volatile boolean closing;

    QueuedAuditLog(AuditTable table, Clock clock, PlatformTransactionManager transactions) {
        this.table = table;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.writer = new Thread(this::write, "audit-log");
        this.writer.setDaemon(true);
        this.writer.start();
    }

    @Override
    public void record(AuditEvent event) {
        var line = line(event);
        if (!closing && waiting.offer(line)) {
            accepted.incrementAndGet();
        } else {
            ownTransaction.executeWithoutResult(status -> table.add(List.of(line)));
        }
    }

    @Override
    public void recordWithin(AuditEvent event) {
        table.add(List.of(line(event)));
    }

    private Line line(AuditEvent event) {
        return new Line(clock.instant(), address(), event);
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }

    /** Waits until everything accepted so far is in the table: for those who read the log right after the event. */
    void settle() {
        var wanted = accepted.get();
        for (int i = 0; i < 1000 && done.get() < wanted; i++) {
            try {
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void write() {
        var batch = new ArrayList<Line>();
        while (!closing || !waiting.isEmpty()) {
            try {
                var first = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                batch.add(first);
                waiting.drainTo(batch, BATCH - 1);
                add(batch);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                done.addAndGet(batch.size());
                batch.clear();
            }
        }
    }

    /** A database that is away for a while is waited for; what still cannot be written then stands in the server's own log. */
    private void add(List<Line> batch) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                ownTransaction.executeWithoutResult(status -> table.add(batch));
                return;
            } catch (RuntimeException e) {
                if (closing || attempt >= 60) {
                    LOG.error("audit entries that could not be written: {}", batch, e);
                    return;
                }
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    @PreDestroy
    void close() throws InterruptedException {
        closing = true;
        writer.join(TimeUnit.SECONDS.toMillis(5));
    }
}
