package io.guicheng.procedure.rectification;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.rectifications.RectificationItems;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 通报曝光: a typical problem is made known. */
@Component
class PublishCase implements Step {

    private final ItemFacts facts;
    private final RectificationItems items;

    PublishCase(ItemFacts facts, RectificationItems items) {
        this.facts = facts;
        this.items = items;
    }

    @Override
    public String procedure() {
        return Rectification.KEY;
    }

    @Override
    public String task() {
        return "publishCase";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "典型问题"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var on = input.day("publishedOn");
        new Problems()
                .addIf(on.isAfter(work.today()), "publishedOn", "“通报日期”不能晚于今天")
                .refuse();
        items.publish(work.caseKey(), on, input.text("scope"), input.text("publication"));
        return Map.of();
    }
}
