package io.guicheng.procedure.petitionhandling;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.handlings.AccusationAuthority;
import io.guicheng.handlings.Handling;
import io.guicheng.handlings.Handlings;
import io.guicheng.kernel.Refused;
import io.guicheng.procedure.petitionhandling.PetitionHandling.FindingOutcome;
import io.guicheng.registry.PetitionFinding;
import io.guicheng.registry.PetitionState;
import io.guicheng.registry.Petitions;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 审批结论: with it the register says what was found; whoever was held up by the clue no longer is. */
@Component
class ApproveFinding implements Step {

    private final HandlingFacts facts;
    private final Handlings handlings;
    private final Petitions petitions;
    private final Reticence reticence;
    private final PetitionFiling filing;
    private final AccusationAuthority authority;
    private final PetitionDeadlines deadlines;

    ApproveFinding(
            HandlingFacts facts,
            Handlings handlings,
            Petitions petitions,
            Reticence reticence,
            PetitionFiling filing,
            AccusationAuthority authority,
            PetitionDeadlines deadlines) {
        this.facts = facts;
        this.handlings = handlings;
        this.petitions = petitions;
        this.reticence = reticence;
        this.filing = filing;
        this.authority = authority;
        this.deadlines = deadlines;
    }

    @Override
    public String procedure() {
        return PetitionHandling.KEY;
    }

    @Override
    public String task() {
        return "approveFinding";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "拟认定结论"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var handling = handlings.get(work.caseKey());
        if (work.isBy(handling.determinedBy())) {
            throw new Refused("认定人不能审批自己提出的结论，请由其他负责人审批");
        }
        var returned = input.text("decision").equals("RETURN");
        new Problems()
                .addIf(returned && input.text("note").isEmpty(), "note", "退回的，“意见”必须写明理由")
                .refuse();
        reticence.check(work, input, "note");
        if (returned) {
            handlings.sendBack(work.caseKey(), input.text("note"));
            return PetitionHandling.FINDING_OUTCOME.as(FindingOutcome.RETURNED);
        }
        handlings.found(work.caseKey(), work.actor().userId());
        var finding = handling.finding();
        return finding == null ? anew(work, handling) : conclude(work, handling, finding);
    }

    private Map<String, Object> anew(Work work, Handling handling) {
        var variables = new HashMap<>(PetitionHandling.FINDING_OUTCOME.as(FindingOutcome.ANEW));
        variables.putAll(PetitionHandling.DISPOSAL_DUE.as(
                deadlines.disposal(work.jurisdiction(), work.today(), handling.chief())));
        return variables;
    }

    private Map<String, Object> conclude(Work work, Handling handling, PetitionFinding finding) {
        var investigated = "FILE_CASE".equals(handling.followUp());
        if (investigated) {
            // an investigation goes on to stand in the way, until it has its own end
            petitions.move(handling.petitionId(), PetitionState.INVESTIGATION);
        } else {
            petitions.close(handling.petitionId(), finding, work.today());
        }
        var followUp = handling.followUp();
        var variables = new HashMap<>(filing.conclude(
                work, finding.chinese() + (followUp == null ? "" : "，" + PetitionWording.followUp(followUp))));
        variables.putAll(PetitionHandling.FINDING_OUTCOME.as(
                handling.suspected() ? FindingOutcome.ACCUSATION : FindingOutcome.DECIDED));
        variables.putAll(PetitionHandling.ACCUSATION_ORGAN.as(
                authority.of(work.jurisdiction(), work.today()).id()));
        return variables;
    }
}
