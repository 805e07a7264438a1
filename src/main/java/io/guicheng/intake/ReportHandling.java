package io.guicheng.intake;

import io.guicheng.kernel.NotFound;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organizations;
import io.guicheng.reporter.Custody;
import io.guicheng.reporter.HeldPetition;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The other side of the desk: the handling section reads what was reported and answers, without knowing whom. */
@Service
@Transactional
public class ReportHandling {

    private final Custody custody;
    private final Organizations organizations;
    private final ReportTables tables;
    private final ReportStore store;

    ReportHandling(Custody custody, Organizations organizations, ReportTables tables, ReportStore store) {
        this.custody = custody;
        this.organizations = organizations;
        this.tables = tables;
        this.store = store;
    }

    /**
     * What came in by the page for a petition; empty for one that came another way.
     *
     * @throws NotFound when the petition is not for this person
     */
    @Transactional(readOnly = true)
    public Optional<ReportView> read(Actor actor, String petitionId) {
        var held = custody.handled(actor, petitionId);
        return tables.ofPetition(petitionId).map(report -> view(held, report));
    }

    /**
     * Writes to the reporter, who reads it with the code.
     *
     * @throws NotFound when the petition is not for this person, or did not come in by the page
     * @throws io.guicheng.kernel.RefusedInput when the text is empty or too long
     */
    public ReportView answer(Actor actor, String petitionId, String text) {
        var held = custody.handled(actor, petitionId);
        var report = report(petitionId);
        store.add(report.id(), text, actor.userId());
        return view(held, report);
    }

    /** @throws NotFound when the petition is not for this person, or has no such file */
    @Transactional(readOnly = true)
    public ReportView.Download file(Actor actor, String petitionId, int number) {
        custody.handled(actor, petitionId);
        return store.download(report(petitionId).id(), number);
    }

    private ReportTables.Report report(String petitionId) {
        return tables.ofPetition(petitionId).orElseThrow(() -> new NotFound("没有此举报件"));
    }

    private ReportView view(HeldPetition held, ReportTables.Report report) {
        return new ReportView(
                organizations.organName(held.organ()),
                report.receivedOn(),
                held.petition().state().chinese(),
                store.messages(report.id()),
                store.files(report.id()));
    }
}
