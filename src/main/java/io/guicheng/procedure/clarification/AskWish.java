package io.guicheng.procedure.clarification;

import io.guicheng.clarifications.Clarifications;
import io.guicheng.clarifications.Clarifications.Wish;
import io.guicheng.clarifications.Scope;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 征求本人意见: whether, how and how widely; whoever does not want it is left alone. */
@Component
class AskWish implements Step {

    private final ClarificationFacts facts;
    private final Clarifications clarifications;
    private final ClarificationTexts texts;
    private final ClarificationTerms terms;
    private final ClarificationEntries entries;

    AskWish(
            ClarificationFacts facts,
            Clarifications clarifications,
            ClarificationTexts texts,
            ClarificationTerms terms,
            ClarificationEntries entries) {
        this.facts = facts;
        this.clarifications = clarifications;
        this.texts = texts;
        this.terms = terms;
        this.entries = entries;
    }

    @Override
    public String procedure() {
        return ClarificationProcedure.KEY;
    }

    @Override
    public String task() {
        return "askWish";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.blocks(work.caseKey()));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var declined = input.text("wish").equals("DECLINE");
        var ways = input.chosen("wishedWays");
        var scope = input.text("wishedScope");
        new Problems()
                .addIf(input.day("askedOn").isAfter(work.today()), "askedOn", "“征求日期”不能晚于今天")
                .addIf(!declined && ways.isEmpty(), "wishedWays", "同意澄清的，“希望的方式”至少选择一项")
                .addIf(!declined && scope.isEmpty(), "wishedScope", "同意澄清的，“希望的范围”必须选择")
                .addIf(declined && (!ways.isEmpty() || !scope.isEmpty()), "wish", "不要求澄清的，不选择方式和范围")
                .refuse();
        texts.check(work, input, "wishNote");
        clarifications.wish(
                work.caseKey(),
                new Wish(
                        input.day("askedOn"),
                        input.text("wish"),
                        ways,
                        scope.isEmpty() ? null : Scope.valueOf(scope),
                        input.textOrNull("wishNote")));
        if (declined) {
            entries.enter(work, "失实，本人不要求澄清");
        }
        var variables = new HashMap<>(ClarificationProcedure.WISH_DECLINED.as(declined));
        variables.putAll(ClarificationProcedure.CLARIFY_DUE.as(terms.step(work.jurisdiction(), work.today())));
        return variables;
    }
}
