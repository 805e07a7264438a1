package io.guicheng.procedure.selectionreportapproval;

import static io.guicheng.selection.SelectionVariables.REPORT_OUTCOME;

import io.guicheng.casework.Dossier;
import io.guicheng.kernel.CaseKey;
import io.guicheng.selection.Consent;
import io.guicheng.selection.Consents;
import io.guicheng.selection.SelectionVariables.ReportOutcome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Decides by table whether the superior has to be asked (S1-5.3). A consent given before in this case still counts. */
@Component
class DecideReport implements JavaDelegate {

    private final ReportSituations situations;
    private final Consents consents;
    private final Dossier dossier;
    private final Clock clock;

    DecideReport(ReportSituations situations, Consents consents, Dossier dossier, Clock clock) {
        this.situations = situations;
        this.consents = consents;
        this.dossier = dossier;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = CaseKey.of(execution.getProcessBusinessKey());
        var subject = SelectionReportApproval.subject(execution.getVariables());
        var due = situations.due(key, subject, LocalDate.now(clock));
        dossier.append(
                key,
                Dossier.Author.SERVER,
                "rule",
                SelectionReportApproval.KEY + ".report-due",
                Map.of(
                        "subject",
                        subject,
                        "fired",
                        due.stream().map(fired -> fired.rule()).toList()));
        var consented = consents.latest(key, subject)
                .filter(consent -> consent.answer() == Consent.Answer.CONSENTED)
                .isPresent();
        REPORT_OUTCOME.set(execution, due.isEmpty() || consented ? ReportOutcome.NOT_DUE : ReportOutcome.DUE);
    }
}
