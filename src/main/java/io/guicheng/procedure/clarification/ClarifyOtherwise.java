package io.guicheng.procedure.clarification;

import io.guicheng.clarifications.Clarifications;
import io.guicheng.clarifications.Clarifications.Act;
import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 当面、会议、通报澄清: one task for each way, each with its record. */
@Component
class ClarifyOtherwise implements Step {

    private final ClarificationFacts facts;
    private final Clarifications clarifications;
    private final ClarificationTexts texts;
    private final ClarificationTables tables;
    private final ClarificationTerms terms;

    ClarifyOtherwise(
            ClarificationFacts facts,
            Clarifications clarifications,
            ClarificationTexts texts,
            ClarificationTables tables,
            ClarificationTerms terms) {
        this.facts = facts;
        this.clarifications = clarifications;
        this.texts = texts;
        this.tables = tables;
        this.terms = terms;
    }

    @Override
    public String procedure() {
        return ClarificationProcedure.KEY;
    }

    @Override
    public String task() {
        return "clarifyOtherwise";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var way = tables.way(ClarificationProcedure.WAY.from(work.variables())).name();
        var blocks = new ArrayList<>(facts.blocks(work.caseKey()));
        // two of these tasks differ in nothing else
        blocks.add(0, Facts.titled("本任务").with("办理", way + "澄清").block());
        return Map.of("facts", blocks);
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var approvedOn =
                Objects.requireNonNull(clarifications.get(work.caseKey()).approvedOn());
        var on = input.day("doneOn");
        new Problems()
                .addIf(on.isBefore(approvedOn), "doneOn", "“澄清日期”不能早于审批日期 " + approvedOn)
                .addIf(on.isAfter(work.today()), "doneOn", "“澄清日期”不能晚于今天")
                .refuse();
        texts.check(work, input, "record");
        clarifications.note(
                work.caseKey(),
                new Act(
                        ClarificationProcedure.WAY.from(work.variables()),
                        on,
                        input.text("place"),
                        input.text("record")));
        return ClarificationProcedure.FEEDBACK_DUE.as(terms.step(work.jurisdiction(), work.today()));
    }
}
