package io.guicheng.procedure.clarification;

import io.guicheng.clarifications.Clarifications;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 审批不启动: nobody is left without a clarification by one clerk alone. */
@Component
class ConfirmNotStarted implements Step {

    private final ClarificationFacts facts;
    private final Clarifications clarifications;
    private final ClarificationTexts texts;
    private final ClarificationTables tables;
    private final ClarificationEntries entries;

    ConfirmNotStarted(
            ClarificationFacts facts,
            Clarifications clarifications,
            ClarificationTexts texts,
            ClarificationTables tables,
            ClarificationEntries entries) {
        this.facts = facts;
        this.clarifications = clarifications;
        this.texts = texts;
        this.tables = tables;
        this.entries = entries;
    }

    @Override
    public String procedure() {
        return ClarificationProcedure.KEY;
    }

    @Override
    public String task() {
        return "confirmNotStarted";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.blocks(work.caseKey()));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var clarification = clarifications.get(work.caseKey());
        if (work.isBy(clarification.assessedBy())) {
            throw new Refused("评估人不能审批自己提出的不启动，请由其他负责人审批");
        }
        var again = input.text("decision").equals("REFUSE");
        new Problems()
                .addIf(again && input.text("note").isEmpty(), "note", "不同意的，“意见”必须写明理由")
                .refuse();
        texts.check(work, input, "note");
        if (again) {
            clarifications.sendBack(work.caseKey(), input.text("note"));
        } else {
            entries.enter(
                    work,
                    "评估后不启动澄清（"
                            + tables.situation(Objects.requireNonNull(clarification.situation()))
                                    .name() + "）");
        }
        return ClarificationProcedure.ASSESS_AGAIN.as(again);
    }
}
