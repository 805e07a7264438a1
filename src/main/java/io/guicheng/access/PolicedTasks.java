package io.guicheng.access;

import io.guicheng.audit.AuditEvent;
import io.guicheng.audit.AuditLog;
import io.guicheng.casework.Confinement;
import io.guicheng.casework.Recusal;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.OpenTask;
import io.guicheng.kernel.NotFound;
import io.guicheng.organization.Actor;
import org.springframework.stereotype.Component;

@Component
class PolicedTasks implements TaskAccess {

    private final Inbox inbox;
    private final Recusal recusal;
    private final Confinement confinement;
    private final AuditLog log;

    PolicedTasks(Inbox inbox, Recusal recusal, Confinement confinement, AuditLog log) {
        this.inbox = inbox;
        this.recusal = recusal;
        this.confinement = confinement;
        this.log = log;
    }

    @Override
    public OpenTask task(Actor actor, String taskId, String act) {
        var task = inbox.task(actor, taskId);
        if (task.isEmpty()) {
            log.record(AuditEvent.refused(actor.userId(), taskId, "not-a-candidate", "任务不存在，或者不由其办理"));
            throw unknown();
        }
        var found = task.get();
        var step = found.procedure() + "." + found.step() + " " + act;
        if (recusal.turnsAway(actor, found.caseKey(), step)) {
            log.record(
                    confinement.covers(found.caseKey())
                            ? AuditEvent.refused(actor.userId(), taskId, "not-a-candidate", "任务不存在，或者不由其办理")
                            : AuditEvent.refused(
                                    actor.userId(), found.caseKey().value(), "recusal", "案件涉及本人或亲属：" + step));
            throw unknown();
        }
        return found;
    }

    @Override
    public OpenTask held(Actor actor, String taskId, String act) {
        // who is turned away holds nothing: the note of it waits for the dossier, whose writer may be waiting for this
        // task
        if (!inbox.hold(task(actor, taskId, act))) {
            throw unknown();
        }
        return inbox.task(actor, taskId).orElseThrow(PolicedTasks::unknown);
    }

    private static NotFound unknown() {
        return new NotFound("任务不存在或已办结");
    }
}
