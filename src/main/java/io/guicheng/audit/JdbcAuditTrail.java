package io.guicheng.audit;

import io.guicheng.organization.Actor;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

@Component
class JdbcAuditTrail implements AuditTrail {

    private final AuditTable table;
    private final QueuedAuditLog log;
    private final Auditors auditors;

    JdbcAuditTrail(AuditTable table, QueuedAuditLog log, Auditors auditors) {
        this.table = table;
        this.log = log;
        this.auditors = auditors;
    }

    @Override
    public Page page(Actor actor, Search search, int page, int size) {
        auditors.check(actor, "审计日志");
        log.settle();
        return new Page(table.page(search, page, size), table.count(search));
    }

    @Override
    public void export(Actor actor, Search search, int limit, Consumer<AuditEntry> to) {
        auditors.check(actor, "审计日志导出");
        log.record(AuditEvent.of(AuditKind.EXPORTED, actor.userId(), "审计日志", "导出审计日志"));
        log.settle();
        table.each(search, limit, to);
    }
}
