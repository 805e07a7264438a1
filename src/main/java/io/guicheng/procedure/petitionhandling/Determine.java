package io.guicheng.procedure.petitionhandling;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.handlings.Handlings;
import io.guicheng.registry.PetitionFinding;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 认定结论: whether it is true, and, as another question, whether it may be a false accusation. */
@Component
class Determine implements Step {

    private final HandlingFacts facts;
    private final Handlings handlings;
    private final Reticence reticence;

    Determine(HandlingFacts facts, Handlings handlings, Reticence reticence) {
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
        return "determine";
    }

    /** The conclusion is written over as a whole, and counts for nothing before it is approved. */
    @Override
    public boolean withdrawable() {
        return true;
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "核查情况"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var finding = input.text("finding").equals("ANEW") ? null : PetitionFinding.valueOf(input.text("finding"));
        var unfounded = finding == PetitionFinding.UNFOUNDED;
        var holds = finding == PetitionFinding.TRUE || finding == PetitionFinding.PARTLY_TRUE;
        var accusation = input.text("accusation");
        var suspected = accusation.equals("SUSPECTED");
        new Problems()
                .addIf(unfounded && !input.flag("ruledOut"), "ruledOut", "不能排除的，不得认定失实")
                .addIf(holds && input.text("followUp").isEmpty(), "followUp", "属实、部分属实的，“处理”必须选择")
                .addIf(!holds && !input.text("followUp").isEmpty(), "followUp", "不是属实、部分属实的，不选择“处理”")
                .addIf(unfounded && accusation.isEmpty(), "accusation", "失实的，“是否疑似诬告陷害”必须另行选择")
                .addIf(!unfounded && suspected, "accusation", "没有认定失实的，不能作为疑似诬告陷害")
                .addIf(
                        suspected && input.text("fabrication").isEmpty(),
                        "fabrication",
                        "疑似诬告的，“捏造事实或者伪造材料的证据”必须填写；只是失实的不是诬告")
                .addIf(
                        suspected && input.text("intent").isEmpty(),
                        "intent",
                        "疑似诬告的，“意图使他人受不良影响、名誉损失或者追责的证据”必须填写；错告不是诬告")
                .refuse();
        reticence.check(work, input, "grounds");
        handlings.determine(
                work.caseKey(),
                new Handlings.Conclusion(
                        finding,
                        input.text("grounds"),
                        input.textOrNull("followUp"),
                        suspected,
                        input.textOrNull("fabrication"),
                        input.textOrNull("intent"),
                        work.actor().userId()));
        return Map.of();
    }
}
