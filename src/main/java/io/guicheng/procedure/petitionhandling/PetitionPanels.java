package io.guicheng.procedure.petitionhandling;

import io.guicheng.casework.CaseFile;
import io.guicheng.form.CasePanels;
import io.guicheng.handlings.Handlings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A petition on the page of its case, for the organ that handles it and nobody else. */
@Component
class PetitionPanels implements CasePanels {

    private final Handlings handlings;
    private final HandlingFacts facts;

    PetitionPanels(Handlings handlings, HandlingFacts facts) {
        this.handlings = handlings;
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return PetitionHandling.KEY;
    }

    @Override
    public List<Panel> panels(CaseFile file, Reader reader) {
        if (!reader.workOf(file.ownerOrgan())) {
            return List.of();
        }
        var handling = handlings.get(file.key());
        return List.of(
                new Panel("信访件", facts.petition(handling)),
                new Panel("处置", facts.disposal(handling)),
                new Panel("核查", facts.checks(file.key())),
                new Panel("结论", facts.finding(handling)),
                new Panel("告知和反馈", facts.feedback(handling)));
    }

    /** Every step is for the organ that did it alone. */
    @Override
    public boolean shared(String step) {
        return false;
    }

    @Override
    public Map<String, String> names(CaseFile file) {
        var names = new HashMap<String, String>();
        var handling = handlings.get(file.key());
        var official = facts.petitionOf(handling).officialId();
        if (official != null) {
            names.put(official, facts.official(official));
        }
        var organ = handling.handedTo();
        if (organ != null) {
            names.put(organ, facts.organ(organ));
        }
        return names;
    }
}
