package io.guicheng.access;

import io.guicheng.audit.AuditEvent;
import io.guicheng.audit.AuditKind;
import io.guicheng.audit.AuditLog;
import io.guicheng.engine.ProcedureDeployed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Logs which models the server put into use. */
@Component
class DeploymentLog {

    private final AuditLog log;

    DeploymentLog(AuditLog log) {
        this.log = log;
    }

    @EventListener
    void on(ProcedureDeployed deployed) {
        log.record(AuditEvent.of(AuditKind.DEPLOYED, null, deployed.procedure(), "启用第 " + deployed.version() + " 版模型"));
    }
}
