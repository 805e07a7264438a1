package io.guicheng.procedure.petitionhandling;

import io.guicheng.form.CaseOutcome;
import io.guicheng.handlings.Handlings;
import io.guicheng.kernel.CaseKey;
import org.springframework.stereotype.Component;

/** Says how the handling of a petition ended. */
@Component
class PetitionOutcome implements CaseOutcome {

    private final Handlings handlings;
    private final HandlingFacts facts;
    private final PetitionWording wording;

    PetitionOutcome(Handlings handlings, HandlingFacts facts, PetitionWording wording) {
        this.handlings = handlings;
        this.facts = facts;
        this.wording = wording;
    }

    @Override
    public String procedure() {
        return PetitionHandling.KEY;
    }

    @Override
    public String text(CaseKey caseKey, String endEvent) {
        var handling = handlings.get(caseKey);
        if (endEvent.equals("merged")) {
            return "重复件，已并入另一件";
        }
        var handedTo = handling.handedTo();
        if (handedTo != null) {
            return "已移送" + facts.organ(handedTo);
        }
        var petition = facts.petitionOf(handling);
        var finding = petition.finding();
        if (finding != null) {
            return "已办结：" + finding.chinese();
        }
        var way = handling.way();
        return petition.closedOn() == null || way == null
                ? "已转" + petition.state().chinese()
                : wording.way(way).name();
    }
}
