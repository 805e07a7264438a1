package io.guicheng.procedure.petitionhandling;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.handlings.Handling;
import io.guicheng.handlings.Handlings;
import io.guicheng.kernel.Refused;
import io.guicheng.procedure.petitionhandling.PetitionHandling.Disposal;
import io.guicheng.registry.PetitionState;
import io.guicheng.registry.Petitions;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 审批处置意见: nobody approves what they proposed. The register follows at once, and with it every vetting of the official. */
@Component
class ApproveDisposal implements Step {

    private final HandlingFacts facts;
    private final Handlings handlings;
    private final Petitions petitions;
    private final PetitionWording wording;
    private final Reticence reticence;
    private final PetitionDeadlines deadlines;
    private final PetitionFiling filing;

    ApproveDisposal(
            HandlingFacts facts,
            Handlings handlings,
            Petitions petitions,
            PetitionWording wording,
            Reticence reticence,
            PetitionDeadlines deadlines,
            PetitionFiling filing) {
        this.facts = facts;
        this.handlings = handlings;
        this.petitions = petitions;
        this.wording = wording;
        this.reticence = reticence;
        this.deadlines = deadlines;
        this.filing = filing;
    }

    @Override
    public String procedure() {
        return PetitionHandling.KEY;
    }

    @Override
    public String task() {
        return "approveDisposal";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "处置意见"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var handling = handlings.get(work.caseKey());
        if (work.isBy(handling.proposedBy())) {
            throw new Refused("提出人不能审批自己提出的处置意见，请由其他负责人审批");
        }
        var returned = input.text("decision").equals("RETURN");
        new Problems()
                .addIf(returned && input.text("note").isEmpty(), "note", "退回的，“意见”必须写明理由")
                .refuse();
        reticence.check(work, input, "note");
        if (returned) {
            handlings.sendBack(work.caseKey(), input.text("note"));
            return PetitionHandling.DISPOSAL.as(Disposal.RETURNED);
        }
        handlings.dispose(work.caseKey(), work.actor().userId(), work.today());
        return follow(work, handling, Disposal.valueOf(Objects.requireNonNull(handling.way())));
    }

    private Map<String, Object> follow(Work work, Handling handling, Disposal way) {
        var variables = new HashMap<>(PetitionHandling.DISPOSAL.as(way));
        if (way == Disposal.DISMISSED || way == Disposal.NOT_ACCEPTED) {
            petitions.dismiss(handling.petitionId(), work.today());
            variables.putAll(filing.conclude(work, wording.way(way.name()).name() + "，没有作出是否属实的结论"));
            return variables;
        }
        petitions.move(
                handling.petitionId(),
                switch (way) {
                    case INTERVIEW -> PetitionState.INTERVIEW;
                    case FIRST_CHECK -> PetitionState.FIRST_CHECK;
                    default -> PetitionState.PENDING;
                });
        variables.putAll(PetitionHandling.CHECK_DUE.as(
                deadlines.check(wording.way(way.name()), work.jurisdiction(), work.today())));
        return variables;
    }
}
