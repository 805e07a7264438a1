package io.guicheng.procedure.clarification;

import io.guicheng.clarifications.Clarifications;
import io.guicheng.clarifications.Clarifications.Act;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 书面澄清: the letter in the hands of the person. */
@Component
class IssueLetter implements Step {

    private final ClarificationFacts facts;
    private final Clarifications clarifications;
    private final ClarificationTexts texts;
    private final ClarificationTerms terms;

    IssueLetter(
            ClarificationFacts facts,
            Clarifications clarifications,
            ClarificationTexts texts,
            ClarificationTerms terms) {
        this.facts = facts;
        this.clarifications = clarifications;
        this.texts = texts;
        this.terms = terms;
    }

    @Override
    public String procedure() {
        return ClarificationProcedure.KEY;
    }

    @Override
    public String task() {
        return "issueLetter";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.blocks(work.caseKey()));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var approvedOn =
                Objects.requireNonNull(clarifications.get(work.caseKey()).approvedOn());
        var on = input.day("issuedOn");
        new Problems()
                .addIf(on.isBefore(approvedOn), "issuedOn", "“送达日期”不能早于审批日期 " + approvedOn)
                .addIf(on.isAfter(work.today()), "issuedOn", "“送达日期”不能晚于今天")
                .refuse();
        texts.check(work, input, "receivedBy");
        clarifications.letter(work.caseKey(), input.text("letterNo"));
        clarifications.note(
                work.caseKey(),
                new Act(
                        ClarificationProcedure.WRITTEN,
                        on,
                        "送达本人",
                        input.text("letterNo") + "，" + input.text("receivedBy") + "签收"));
        return ClarificationProcedure.FEEDBACK_DUE.as(terms.crossOrgan(work.jurisdiction(), work.today()));
    }
}
