package io.guicheng.procedure.petitionhandling;

import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.handlings.Handlings;
import io.guicheng.handlings.Handlings.Check;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 复查暂存线索: every so often, and whenever something new comes up; then the way is chosen again. */
@Component
class ReviewPending implements Step {

    private final HandlingFacts facts;
    private final Handlings handlings;
    private final Reticence reticence;
    private final PetitionDeadlines deadlines;

    ReviewPending(HandlingFacts facts, Handlings handlings, Reticence reticence, PetitionDeadlines deadlines) {
        this.facts = facts;
        this.handlings = handlings;
        this.reticence = reticence;
        this.deadlines = deadlines;
    }

    @Override
    public String procedure() {
        return PetitionHandling.KEY;
    }

    @Override
    public String task() {
        return "reviewPending";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "暂存线索"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        reticence.check(work, input, "note");
        var result = switch (input.text("result")) {
            case "NEW_FACTS" -> "出现新线索";
            case "STILL" -> "仍不具备核查条件";
            default -> "已没有核查价值";
        };
        handlings.note(work.caseKey(), new Check(Check.Kind.REVIEW, work.today(), null, result, input.text("note")));
        return PetitionHandling.DISPOSAL_DUE.as(deadlines.disposal(
                work.jurisdiction(), work.today(), handlings.get(work.caseKey()).chief()));
    }
}
