package io.guicheng.procedure.rectification;

import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.rectifications.RectificationItems;
import io.guicheng.rectifications.RectificationItems.Event;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 审批延期: by the head of the overseeing organ, who did not ask for it. */
@Component
class ApproveExtension implements Step {

    private final ItemFacts facts;
    private final RectificationItems items;

    ApproveExtension(ItemFacts facts, RectificationItems items) {
        this.facts = facts;
        this.items = items;
    }

    @Override
    public String procedure() {
        return Rectification.KEY;
    }

    @Override
    public String task() {
        return "approveExtension";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "延期申请"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var item = items.get(work.caseKey());
        if (work.isBy(item.reportedBy())) {
            throw new Refused("申请人不能审批自己提出的延期，请由其他负责人审批");
        }
        var granted = input.text("decision").equals("GRANT");
        if (granted) {
            items.extend(work.caseKey());
        }
        items.note(
                work.caseKey(),
                work.today(),
                granted ? Event.Kind.EXTENDED : Event.Kind.NOT_EXTENDED,
                "延期到 %s：%s".formatted(item.extensionUntil(), input.text("note")));
        return facts.due(items.get(work.caseKey()).dueOn());
    }
}
