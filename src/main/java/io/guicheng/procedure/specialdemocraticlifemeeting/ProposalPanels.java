package io.guicheng.procedure.specialdemocraticlifemeeting;

import io.guicheng.casework.CaseFile;
import io.guicheng.form.CasePanels;
import java.util.List;
import org.springframework.stereotype.Component;

/** A proposal on the page of its case, for the organization department that considers it and nobody else. */
@Component
class ProposalPanels implements CasePanels {

    private final ProposalFacts facts;

    ProposalPanels(ProposalFacts facts) {
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return SpecialDemocraticLifeMeeting.KEY;
    }

    @Override
    public List<Panel> panels(CaseFile file, Reader reader) {
        return reader.workOf(file.ownerOrgan()) ? List.of(new Panel("专门民主生活会建议", facts.all(file.key()))) : List.of();
    }
}
