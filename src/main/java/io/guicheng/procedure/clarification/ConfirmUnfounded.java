package io.guicheng.procedure.clarification;

import io.guicheng.clarifications.Clarifications;
import io.guicheng.clarifications.Clarifications.Confirmation;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.handlings.AccusationAuthority;
import io.guicheng.registry.PetitionFinding;
import io.guicheng.registry.Petitions;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 认定失实: whether it is ruled out, and, as another question, whether it may be a false accusation. */
@Component
class ConfirmUnfounded implements Step {

    private final ClarificationFacts facts;
    private final Clarifications clarifications;
    private final ClarificationTexts texts;
    private final Petitions petitions;
    private final AccusationAuthority authority;

    ConfirmUnfounded(
            ClarificationFacts facts,
            Clarifications clarifications,
            ClarificationTexts texts,
            Petitions petitions,
            AccusationAuthority authority) {
        this.facts = facts;
        this.clarifications = clarifications;
        this.texts = texts;
        this.petitions = petitions;
        this.authority = authority;
    }

    @Override
    public String procedure() {
        return ClarificationProcedure.KEY;
    }

    @Override
    public String task() {
        return "confirmUnfounded";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.blocks(work.caseKey()));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var petition =
                petitions.find(clarifications.get(work.caseKey()).petitionId()).orElseThrow();
        var suspected = input.text("accusation").equals("SUSPECTED");
        new Problems()
                .addIf(
                        suspected && petition.finding() == PetitionFinding.FALSE_ACCUSATION,
                        "accusation",
                        "这件信访件已经认定为诬告，不再报认定")
                .addIf(suspected && input.text("confirmed").equals("NO"), "accusation", "不能排除的，不能作为疑似诬告陷害")
                .addIf(
                        suspected && input.text("fabrication").isEmpty(),
                        "fabrication",
                        "疑似诬告的，“捏造事实或者伪造材料的证据”必须填写；只是失实的不是诬告")
                .addIf(
                        suspected && input.text("intent").isEmpty(),
                        "intent",
                        "疑似诬告的，“意图使他人受不良影响、名誉损失或者追责的证据”必须填写；错告不是诬告")
                .refuse();
        texts.check(work, input, "grounds");
        clarifications.confirm(
                work.caseKey(),
                new Confirmation(
                        input.text("confirmed").equals("YES"),
                        input.text("grounds"),
                        suspected,
                        input.textOrNull("fabrication"),
                        input.textOrNull("intent"),
                        work.actor().userId()));
        var variables = new HashMap<>(ClarificationProcedure.ACCUSATION_SUSPECTED.as(suspected));
        variables.putAll(ClarificationProcedure.ACCUSATION_ORGAN.as(
                authority.of(work.jurisdiction(), work.today()).id()));
        return variables;
    }
}
