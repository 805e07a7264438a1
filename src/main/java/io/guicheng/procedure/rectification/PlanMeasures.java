package io.guicheng.procedure.rectification;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.rectifications.RectificationItems;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 制定整改措施: the unit says who does what until when. */
@Component
class PlanMeasures implements Step {

    private final ItemFacts facts;
    private final RectificationItems items;

    PlanMeasures(ItemFacts facts, RectificationItems items) {
        this.facts = facts;
        this.items = items;
    }

    @Override
    public String procedure() {
        return Rectification.KEY;
    }

    @Override
    public String task() {
        return "planMeasures";
    }

    /** The measures are written over as a whole; nothing reads them but the report that follows. */
    @Override
    public boolean withdrawable() {
        return true;
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "整改事项"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var due = items.get(work.caseKey()).dueOn();
        var plannedOn = input.day("plannedOn");
        new Problems()
                .addIf(plannedOn.isAfter(due), "plannedOn", "“计划完成日期”不能晚于整改期限 " + due)
                .refuse();
        items.plan(work.caseKey(), input.text("responsible"), input.text("measures"), plannedOn);
        return Map.of();
    }
}
