package io.guicheng.procedure.clarification;

import io.guicheng.clarifications.Clarifications;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 回访: whether work and life have recovered, and what help is needed. */
@Component
class FollowUp implements Step {

    private final ClarificationFacts facts;
    private final Clarifications clarifications;
    private final ClarificationTexts texts;

    FollowUp(ClarificationFacts facts, Clarifications clarifications, ClarificationTexts texts) {
        this.facts = facts;
        this.clarifications = clarifications;
        this.texts = texts;
    }

    @Override
    public String procedure() {
        return ClarificationProcedure.KEY;
    }

    @Override
    public String task() {
        return "followUp";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.blocks(work.caseKey()));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var from = Objects.requireNonNull(clarifications.get(work.caseKey()).followUpOn());
        var on = input.day("visitedOn");
        var help = input.text("help").equals("YES");
        new Problems()
                .addIf(on.isBefore(from), "visitedOn", "“回访日期”不能早于回访日 " + from)
                .addIf(on.isAfter(work.today()), "visitedOn", "“回访日期”不能晚于今天")
                .addIf(help && input.text("helpNote").isEmpty(), "helpNote", "需要帮助的，“帮助措施”必须写明")
                .addIf(!help && !input.text("helpNote").isEmpty(), "helpNote", "不需要帮助的，不填写“帮助措施”")
                .refuse();
        texts.check(work, input, "workNow");
        clarifications.followUp(
                work.caseKey(), on, input.text("workNow"), input.text("lifeNow"), help ? input.text("helpNote") : null);
        return Map.of();
    }
}
