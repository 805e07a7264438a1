package io.guicheng.procedure.petitionhandling;

import io.guicheng.engine.Countersign;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.handlings.Handlings;
import io.guicheng.handlings.Handlings.Check;
import io.guicheng.kernel.Refused;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 核查组签名: each member signs the report themself. Who does not sends the check back; so may anybody else for a member who is gone. */
@Component
class SignCheck implements Step {

    private final HandlingFacts facts;
    private final Handlings handlings;
    private final Reticence reticence;

    SignCheck(HandlingFacts facts, Handlings handlings, Reticence reticence) {
        this.facts = facts;
        this.handlings = handlings;
        this.reticence = reticence;
    }

    @Override
    public String procedure() {
        return PetitionHandling.KEY;
    }

    @Override
    public String task() {
        return "signCheck";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "核查情况"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var signs = input.text("decision").equals("SIGN");
        if (signs && !work.isBy(PetitionHandling.CHECK_MEMBER.from(work.variables()))) {
            throw new Refused("核查报告由核查组成员本人签名，不能代签；本人不能签名的，退回重新核实");
        }
        new Problems()
                .addIf(!signs && input.text("note").isEmpty(), "note", "不签名的，“意见”必须写明理由")
                .refuse();
        reticence.check(work, input, "note");
        if (!signs) {
            handlings.note(
                    work.caseKey(),
                    new Check(
                            Check.Kind.NOT_SIGNED,
                            work.today(),
                            null,
                            work.actor().person().name(),
                            input.text("note")));
        }
        return Countersign.answer(signs);
    }
}
