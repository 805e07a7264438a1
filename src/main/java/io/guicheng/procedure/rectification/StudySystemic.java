package io.guicheng.procedure.rectification;

import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.rectifications.RectificationItems;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 研究全面整改: what is not one unit's problem alone is put right everywhere. */
@Component
class StudySystemic implements Step {

    private final ItemFacts facts;
    private final RectificationItems items;

    StudySystemic(ItemFacts facts, RectificationItems items) {
        this.facts = facts;
        this.items = items;
    }

    @Override
    public String procedure() {
        return Rectification.KEY;
    }

    @Override
    public String task() {
        return "studySystemic";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "系统性问题"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        items.overallPlan(work.caseKey(), input.text("overallPlan"));
        return Map.of();
    }
}
