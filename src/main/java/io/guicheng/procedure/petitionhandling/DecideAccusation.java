package io.guicheng.procedure.petitionhandling;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.handlings.Handlings;
import io.guicheng.kernel.Refused;
import io.guicheng.registry.PetitionFinding;
import io.guicheng.registry.Petitions;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 认定诬告陷害: by a leader of the level that may, who has had no hand in the finding. */
@Component
class DecideAccusation implements Step {

    private final HandlingFacts facts;
    private final Handlings handlings;
    private final Petitions petitions;
    private final Reticence reticence;
    private final PetitionFiling filing;

    DecideAccusation(
            HandlingFacts facts, Handlings handlings, Petitions petitions, Reticence reticence, PetitionFiling filing) {
        this.facts = facts;
        this.handlings = handlings;
        this.petitions = petitions;
        this.reticence = reticence;
        this.filing = filing;
    }

    @Override
    public String procedure() {
        return PetitionHandling.KEY;
    }

    @Override
    public String task() {
        return "decideAccusation";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "疑似诬告陷害"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var handling = handlings.get(work.caseKey());
        var me = work.actor().userId();
        if (work.isBy(handling.determinedBy()) || work.isBy(handling.foundBy())) {
            throw new Refused("提出和审批结论的人不能认定诬告陷害，请由其他分管领导办理");
        }
        var confirmed = input.text("decision").equals("CONFIRM");
        new Problems()
                .addIf(confirmed && input.text("documentNo").isEmpty(), "documentNo", "认定的，“批准文号”必须填写")
                .addIf(!confirmed && !input.text("documentNo").isEmpty(), "documentNo", "不认定的，不填写“批准文号”")
                .refuse();
        reticence.check(work, input, "note");
        handlings.decideAccusation(
                work.caseKey(), confirmed, input.text("note"), confirmed ? input.text("documentNo") : null, me);
        if (confirmed) {
            petitions.close(
                    handling.petitionId(),
                    PetitionFinding.FALSE_ACCUSATION,
                    Objects.requireNonNull(handling.concludedOn()));
            filing.enter(work, "认定为诬告陷害，批准文号" + input.text("documentNo"));
        }
        return Map.of();
    }
}
