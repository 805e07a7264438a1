package io.guicheng.access;

import io.guicheng.audit.AuditEvent;
import io.guicheng.audit.AuditKind;
import io.guicheng.audit.AuditLog;
import io.guicheng.casework.Attachment;
import io.guicheng.casework.Attachments;
import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Confinement;
import io.guicheng.casework.Dossier;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.Models;
import io.guicheng.engine.OpenTask;
import io.guicheng.kernel.CaseKey;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where everything of a case is; only a {@link CaseSight} takes something down. */
@Component
class Shelf {

    private final Dossier dossier;
    private final Attachments attachments;
    private final Inbox inbox;
    private final Models models;
    private final ObjectProvider<SharedSteps> sorts;
    private final Confinement confinement;
    private final AuditLog log;

    Shelf(
            Dossier dossier,
            Attachments attachments,
            Inbox inbox,
            Models models,
            ObjectProvider<SharedSteps> sorts,
            Confinement confinement,
            AuditLog log) {
        this.dossier = dossier;
        this.attachments = attachments;
        this.inbox = inbox;
        this.models = models;
        this.sorts = sorts;
        this.confinement = confinement;
        this.log = log;
    }

    List<Dossier.Entry> dossier(CaseKey key) {
        return dossier.entries(key);
    }

    Dossier.Check verified(CaseKey key) {
        return dossier.verify(key);
    }

    List<Attachment> attachments(CaseKey key) {
        return attachments.ofCase(key);
    }

    List<OpenTask> tasks(CaseKey key) {
        return inbox.ofCase(key);
    }

    List<Models.Course> courses(CaseKey key) {
        return models.courses(key);
    }

    String xml(String modelId) {
        return models.xml(modelId);
    }

    boolean isShared(CaseFile file, String step) {
        return sorts.stream()
                .filter(sort -> sort.describes(file.procedure()))
                .findFirst()
                .map(sort -> sort.shared(step))
                .orElse(false);
    }

    void logReading(CaseSight sight) {
        log.record(AuditEvent.of(
                AuditKind.CONFIDENTIAL_READ,
                sight.reader().userId(),
                confinement.named(sight.key()),
                sight.everything() ? "查阅案件全部内容" : "查阅案件总体情况"));
    }
}
