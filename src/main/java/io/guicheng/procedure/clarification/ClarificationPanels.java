package io.guicheng.procedure.clarification;

import io.guicheng.casework.CaseFile;
import io.guicheng.clarifications.Clarifications;
import io.guicheng.form.CasePanels;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A clarification on the page of its case, for the organ that does it. */
@Component
class ClarificationPanels implements CasePanels {

    private final Clarifications clarifications;
    private final ClarificationFacts facts;

    ClarificationPanels(Clarifications clarifications, ClarificationFacts facts) {
        this.clarifications = clarifications;
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return ClarificationProcedure.KEY;
    }

    @Override
    public List<Panel> panels(CaseFile file, Reader reader) {
        if (!reader.workOf(file.ownerOrgan())) {
            return List.of();
        }
        var clarification = clarifications.get(file.key());
        return List.of(
                new Panel("澄清事项", facts.occasion(clarification)),
                new Panel("影响和本人意愿", facts.assessment(clarification)),
                new Panel("澄清方案", facts.plan(clarification)),
                new Panel("澄清情况", facts.done(file.key(), clarification)));
    }

    /** Every step is for the organ that did it alone. */
    @Override
    public boolean shared(String step) {
        return false;
    }

    @Override
    public Map<String, String> names(CaseFile file) {
        var official = clarifications.get(file.key()).officialId();
        return Map.of(official, facts.name(official));
    }
}
