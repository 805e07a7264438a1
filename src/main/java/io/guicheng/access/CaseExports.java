package io.guicheng.access;

import io.guicheng.audit.AuditEvent;
import io.guicheng.audit.AuditLog;
import io.guicheng.casework.Anchors;
import io.guicheng.casework.Attachment;
import io.guicheng.casework.Attachments;
import io.guicheng.casework.Dossier;
import io.guicheng.casework.DossierArchive;
import io.guicheng.chain.Anchor;
import io.guicheng.chain.ArchiveCheck;
import io.guicheng.kernel.Refused;
import io.guicheng.organization.Actor;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a whole case out of the server: for who may see everything of it, and never unrecorded. */
@Component
public class CaseExports {

    private final CaseAccess access;
    private final Dossier dossier;
    private final DossierArchive archive;
    private final Attachments attachments;
    private final Anchors anchors;
    private final AuditLog log;
    private final TransactionTemplate transaction;

    CaseExports(
            CaseAccess access,
            Dossier dossier,
            DossierArchive archive,
            Attachments attachments,
            Anchors anchors,
            AuditLog log,
            TransactionTemplate transaction) {
        this.access = access;
        this.dossier = dossier;
        this.archive = archive;
        this.attachments = attachments;
        this.anchors = anchors;
        this.log = log;
        this.transaction = transaction;
    }

    /**
     * What goes out.
     *
     * @param entries as stored; the last one is the record of this export
     * @param seen the same entries, each with whether its content is for this reader
     * @param files that this reader may have and that were not erased
     * @param proofs of the anchored entries, by anchor
     */
    public record Parcel(
            CaseSight sight,
            List<DossierArchive.Linked> entries,
            List<CaseSight.SeenEntry> seen,
            List<Attachment> files,
            Map<Anchor, Map<Integer, List<String>>> proofs) {}

    /**
     * Records the export, and takes the case as it is then.
     *
     * @throws io.guicheng.kernel.NotFound when the actor may not know of the case
     * @throws Refused when the actor may not see everything of it
     */
    public Parcel take(Actor actor, String businessKey) {
        var sight = access.open(actor, businessKey);
        if (!sight.everything()) {
            log.record(AuditEvent.refused(actor.userId(), businessKey, "no-export", "无权查看全案，不能导出案卷"));
            throw new Refused("只有可以查看全案的机关才能导出案卷");
        }
        transaction.executeWithoutResult(status -> dossier.append(
                sight.key(),
                Dossier.Author.of(actor, organ(actor, sight)),
                ArchiveCheck.EXPORT,
                "dossier.export",
                Map.of("name", "导出案卷")));
        var all = archive.entries(sight.key());
        var last = all.stream()
                .map(DossierArchive.Linked::entry)
                .filter(entry -> entry.kind().equals(ArchiveCheck.EXPORT)
                        && entry.userId().equals(actor.userId()))
                .mapToInt(entry -> entry.seq())
                .max()
                .orElseThrow();
        var seen = sight.dossier().stream()
                .filter(one -> one.entry().seq() <= last)
                .toList();
        return new Parcel(
                sight,
                all.stream().filter(one -> one.entry().seq() <= last).toList(),
                seen,
                sight.attachments().stream()
                        .filter(file -> attachments.kept(file.id()))
                        .toList(),
                anchors.proofs(
                        sight.key(),
                        seen.stream().map(CaseSight.SeenEntry::entry).toList()));
    }

    private static String organ(Actor actor, CaseSight sight) {
        var owner = sight.file().ownerOrgan();
        return actor.sitsIn(owner)
                ? owner
                : actor.seats().stream()
                        .map(seat -> seat.organ().id())
                        .filter(sight::workOf)
                        .findFirst()
                        .orElse(owner);
    }

    /** Copies a file of the parcel. */
    public void copy(Parcel parcel, Attachment file, OutputStream out) {
        if (!parcel.files().contains(file)) {
            throw new IllegalArgumentException("not in the parcel: " + file.id());
        }
        attachments.copy(file.id(), out);
    }
}
