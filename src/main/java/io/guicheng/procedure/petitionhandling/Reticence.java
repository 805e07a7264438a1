package io.guicheng.procedure.petitionhandling;

import io.guicheng.form.Input;
import io.guicheng.form.Work;
import io.guicheng.handlings.Handlings;
import io.guicheng.intake.ReportHandling;
import io.guicheng.registry.Petition;
import io.guicheng.reporter.Discretion;
import org.springframework.stereotype.Component;

/** No step takes a text that points to the reporter, and whoever reported by the public page is answered there, unseen. */
@Component
class Reticence {

    private final Handlings handlings;
    private final Discretion discretion;
    private final ReportHandling reports;

    Reticence(Handlings handlings, Discretion discretion, ReportHandling reports) {
        this.handlings = handlings;
        this.discretion = discretion;
        this.reports = reports;
    }

    /**
     * Looks through everything that was typed.
     *
     * @param field the main text of the form
     * @throws io.guicheng.kernel.RefusedInput when something points to the reporter
     */
    void check(Work work, Input input, String field) {
        discretion.check(work.actor(), handlings.get(work.caseKey()).petitionId(), field, input.texts());
    }

    /** Whether the petition came in by the public page, so that its reporter can be answered there. */
    boolean onThePage(Work work, Petition petition) {
        return reports.read(work.actor(), petition.id()).isPresent();
    }

    void answer(Work work, Petition petition, String text) {
        reports.answer(work.actor(), petition.id(), text);
    }
}
