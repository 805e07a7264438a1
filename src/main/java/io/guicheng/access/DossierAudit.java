package io.guicheng.access;

import io.guicheng.audit.AuditEvent;
import io.guicheng.audit.AuditKind;
import io.guicheng.audit.AuditLog;
import io.guicheng.audit.Auditors;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Confinement;
import io.guicheng.casework.Dossier;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.organization.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets an auditor verify the dossier of any case and read nothing of it. */
@Component
public class DossierAudit {

    private final Auditors auditors;
    private final Cases cases;
    private final Confinement confinement;
    private final Dossier dossier;
    private final AuditLog log;

    DossierAudit(Auditors auditors, Cases cases, Confinement confinement, Dossier dossier, AuditLog log) {
        this.auditors = auditors;
        this.cases = cases;
        this.confinement = confinement;
        this.dossier = dossier;
        this.log = log;
    }

    /**
     * Recomputes the chain of a case.
     *
     * @throws NotFound for who is no auditor, and for a number that no case has or a confined one
     */
    @Transactional(readOnly = true)
    public Dossier.Check verify(Actor actor, String businessKey) {
        auditors.check(actor, "案卷校验 " + businessKey);
        if (!CaseKey.looksLike(businessKey)
                || confinement.covers(CaseKey.of(businessKey))
                || cases.find(CaseKey.of(businessKey)).isEmpty()) {
            throw new NotFound("没有这个案号");
        }
        var check = dossier.verify(CaseKey.of(businessKey));
        log.record(AuditEvent.of(
                AuditKind.VERIFIED,
                actor.userId(),
                businessKey,
                check.firstBad() == null ? "案卷完好，共 " + check.entries() + " 条" : "第 " + check.firstBad() + " 条不符"));
        return check;
    }
}
