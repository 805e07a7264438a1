package io.guicheng.procedure.rectification;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.rectifications.RectificationItems;
import io.guicheng.rectifications.RectificationItems.Event;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 督办: another last day for what is late; the unit's task stays open, and late. */
@Component
class SuperviseOverdue implements Step {

    private final ItemFacts facts;
    private final RectificationItems items;

    SuperviseOverdue(ItemFacts facts, RectificationItems items) {
        this.facts = facts;
        this.items = items;
    }

    @Override
    public String procedure() {
        return Rectification.KEY;
    }

    @Override
    public String task() {
        return "superviseOverdue";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "逾期事项"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var newDue = input.day("newDue");
        new Problems()
                .addIf(!newDue.isAfter(work.today()), "newDue", "“督办期限”应在今天之后")
                .refuse();
        items.note(work.caseKey(), work.today(), Event.Kind.SUPERVISED, input.text("note") + "；督办期限 " + newDue);
        return facts.overdueAfter(newDue);
    }
}
