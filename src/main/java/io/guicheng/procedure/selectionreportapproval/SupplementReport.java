package io.guicheng.procedure.selectionreportapproval;

import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.selection.Consent;
import io.guicheng.selection.Consents;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The department that reported hands in what the superior asked for. */
@Component
class SupplementReport implements Step {

    private final Consents consents;

    SupplementReport(Consents consents) {
        this.consents = consents;
    }

    @Override
    public String procedure() {
        return SelectionReportApproval.KEY;
    }

    @Override
    public String task() {
        return "supplementReport";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var asked = consents.latest(work.caseKey(), SelectionReportApproval.subject(work.variables()))
                .map(Consent::note)
                .orElse("");
        return Map.of("asked", Facts.titled("上级要求补充的内容").with("意见", asked).block());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        // what was handed in stands in the dossier with its files; the superior reads it there
        return Map.of();
    }
}
