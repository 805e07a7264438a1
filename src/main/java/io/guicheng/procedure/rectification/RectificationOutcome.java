package io.guicheng.procedure.rectification;

import io.guicheng.form.CaseOutcome;
import io.guicheng.kernel.CaseKey;
import io.guicheng.rectifications.RectificationItems;
import org.springframework.stereotype.Component;

/** Says when an item was put right, and how late. */
@Component
class RectificationOutcome implements CaseOutcome {

    private final RectificationItems items;

    RectificationOutcome(RectificationItems items) {
        this.items = items;
    }

    @Override
    public String procedure() {
        return Rectification.KEY;
    }

    @Override
    public String text(CaseKey caseKey, String endEvent) {
        var item = items.get(caseKey);
        return "整改销号：%s 整改到位%s%s"
                .formatted(
                        item.passedOn(),
                        item.overdue() > 0 ? "，逾期 %d 次".formatted(item.overdue()) : "",
                        item.publishedOn() == null ? "" : "，已通报");
    }
}
