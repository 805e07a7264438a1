package io.guicheng.procedure.directreport;

import io.guicheng.casework.CaseFile;
import io.guicheng.form.CasePanels;
import java.util.List;
import org.springframework.stereotype.Component;

/** A letter on the page of its case, for those who received it. */
@Component("directReportPanels")
class LetterPanels implements CasePanels {

    private final LetterFacts facts;

    LetterPanels(LetterFacts facts) {
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return DirectReport.KEY;
    }

    @Override
    public List<Panel> panels(CaseFile file, Reader reader) {
        return reader.workOf(file.ownerOrgan())
                ? List.of(
                        new Panel("直报件", facts.letter(file.key(), reader.heads(file.ownerOrgan()))),
                        new Panel("处置", facts.handled(file.key())))
                : List.of();
    }
}
