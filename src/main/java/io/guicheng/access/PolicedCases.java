package io.guicheng.access;

import io.guicheng.audit.AuditEvent;
import io.guicheng.audit.AuditKind;
import io.guicheng.audit.AuditLog;
import io.guicheng.casework.Attachment;
import io.guicheng.casework.Attachments;
import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Confinement;
import io.guicheng.casework.Recusal;
import io.guicheng.engine.CaseLoad;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.OpenTask;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.Organizations;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class PolicedCases implements CaseAccess {

    /** So many cases are looked through for an urgency at most; the newest count. */
    private static final int MOST_BY_URGENCY = 2000;

    private final Cases cases;
    private final Attachments attachments;
    private final Recusal recusal;
    private final Confinement confinement;
    private final Inbox inbox;
    private final Organizations organizations;
    private final Shelf shelf;
    private final AuditLog log;

    PolicedCases(
            Cases cases,
            Attachments attachments,
            Recusal recusal,
            Confinement confinement,
            Inbox inbox,
            Organizations organizations,
            Shelf shelf,
            AuditLog log) {
        this.cases = cases;
        this.attachments = attachments;
        this.recusal = recusal;
        this.confinement = confinement;
        this.inbox = inbox;
        this.organizations = organizations;
        this.shelf = shelf;
        this.log = log;
    }

    @Override
    public CaseSight open(Actor actor, String businessKey) {
        return find(actor, businessKey).orElseThrow(() -> new NotFound("案件不存在，或者无权查看"));
    }

    @Override
    public boolean mayKnow(Actor actor, CaseKey key) {
        return find(actor, key.value()).isPresent();
    }

    private Optional<CaseSight> find(Actor actor, String businessKey) {
        if (!CaseKey.looksLike(businessKey)) {
            log.record(AuditEvent.refused(actor.userId(), businessKey, "no-such-case", "案号不存在"));
            return Optional.empty();
        }
        var key = CaseKey.of(businessKey);
        var file = cases.find(key);
        // asked for an unknown number as well: the answer takes as long
        if (cases.visibleTo(key, actor) && file.isPresent()) {
            return file.map(found -> sight(actor, found));
        }
        var recused = recusal.mustLeave(actor, key);
        // the log tells auditors nothing of a confined case either
        var unnamed = file.isEmpty() || confinement.covers(key);
        log.record(
                unnamed
                        ? AuditEvent.refused(actor.userId(), businessKey, "no-such-case", "案号不存在")
                        : AuditEvent.refused(
                                actor.userId(),
                                businessKey,
                                recused ? "recusal" : "foreign-case",
                                recused ? "案件涉及本人或亲属" : "所在机关未承办、未参加该案件"));
        return Optional.empty();
    }

    private CaseSight sight(Actor actor, CaseFile file) {
        var superior = organizations
                .jurisdiction(file.jurisdiction())
                .map(Jurisdiction::parent)
                .orElse(null);
        return new CaseSight(actor, file, CaseViewPolicy.of(actor, file, cases.organs(file.key()), superior), shelf);
    }

    @Override
    public Page page(Actor actor, Search search, int page, int size) {
        var urgency = search.urgency();
        var among = urgency == null ? null : inbox.casesAt(urgency, MOST_BY_URGENCY);
        var found = cases.page(actor, new Cases.Search(search.running(), search.text(), among), page, size);
        var loads = inbox.loads(found.items().stream().map(CaseFile::key).toList());
        return new Page(
                found.items().stream()
                        .map(file -> new Listed(file, loads.getOrDefault(file.key(), CaseLoad.NONE)))
                        .toList(),
                found.total());
    }

    @Override
    public Handout file(Actor actor, String attachmentId) {
        var found = attachments.find(attachmentId);
        var mine = found.filter(file -> mayHave(actor, file));
        if (mine.isEmpty()) {
            log.record(
                    found.isEmpty()
                            ? AuditEvent.refused(actor.userId(), attachmentId, "no-such-file", "附件不存在")
                            : AuditEvent.refused(actor.userId(), attachmentId, "foreign-file", "附件不供其查阅"));
            throw new NotFound("附件不存在，或者无权查看");
        }
        var file = mine.get();
        if (file.caseKey() != null) {
            log.record(AuditEvent.of(
                    AuditKind.CONFIDENTIAL_READ,
                    actor.userId(),
                    confinement.named(CaseKey.of(file.caseKey())),
                    "下载附件 " + file.id()));
        }
        return new Handout(file, attachments.content(file.id()));
    }

    private boolean mayHave(Actor actor, Attachment file) {
        var key = file.caseKey();
        return key == null
                ? file.uploadedBy().equals(actor.userId())
                : cases.find(CaseKey.of(key), actor)
                        .filter(found -> sight(actor, found).mayHave(file))
                        .isPresent();
    }

    @Override
    public Map<CaseKey, String> titles(Actor actor, Collection<OpenTask> tasks) {
        var keys = tasks.stream().map(OpenTask::caseKey).distinct().toList();
        var titles = new HashMap<CaseKey, String>();
        cases.find(keys).forEach((key, file) -> titles.put(key, file.title()));
        // the inbox leaves such tasks out; whoever got one from elsewhere is still not told what it is about
        recusal.mustLeave(actor, keys).forEach(key -> titles.put(key, "（您应当回避的案件）"));
        return titles;
    }
}
