package io.guicheng.procedure.inquiry;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.inquiries.Inquiries;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 决定是否受理: a refusal names its ground and is reviewed one level up, since the chief asked stands above who decides. */
@Component
class DecideAdmission implements Step {

    private final Inquiries inquiries;
    private final InquiryFacts facts;
    private final AnswerTerm term;

    DecideAdmission(Inquiries inquiries, InquiryFacts facts, AnswerTerm term) {
        this.inquiries = inquiries;
        this.facts = facts;
        this.term = term;
    }

    @Override
    public String procedure() {
        return InquiryProcedure.KEY;
    }

    @Override
    public String task() {
        return "decideAdmission";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "质询"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var refused = input.text("decision").equals("REFUSE");
        new Problems()
                .addIf(refused && input.text("ground").isEmpty(), "ground", "不予受理的，“不予受理的情形”必须选择")
                .addIf(refused && input.text("note").isEmpty(), "note", "不予受理的，“理由”必须写明")
                .addIf(!refused && !input.text("ground").isEmpty(), "ground", "受理的，不选择“不予受理的情形”")
                .refuse();
        inquiries.decide(
                work.caseKey(),
                !refused,
                input.textOrNull("ground"),
                input.textOrNull("note"),
                work.actor().userId());
        var variables = new HashMap<String, Object>(InquiryProcedure.INADMISSIBLE.as(refused));
        if (!refused) {
            variables.putAll(term.ask(work.caseKey(), work.jurisdiction(), work.today()));
        }
        return variables;
    }
}
