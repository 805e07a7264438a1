package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.form.CasePanels.Table;
import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.CaseKey;
import io.guicheng.lifemeetings.LifeMeetings;
import io.guicheng.rectifications.RectificationOrders;
import io.guicheng.rectifications.RectificationOrders.Progress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 半年回看: what is not put right by then calls for a talk with the body's chief, and is looked at again half a year later. */
@Component
class ReviewProgress implements Step {

    private final LifeMeetings meetings;
    private final RectificationOrders orders;
    private final Impartiality impartiality;
    private final ReviewDay reviewDay;

    ReviewProgress(LifeMeetings meetings, RectificationOrders orders, Impartiality impartiality, ReviewDay reviewDay) {
        this.meetings = meetings;
        this.orders = orders;
        this.impartiality = impartiality;
        this.reviewDay = reviewDay;
    }

    @Override
    public String procedure() {
        return DemocraticLifeMeeting.KEY;
    }

    @Override
    public String task() {
        return "reviewProgress";
    }

    @Override
    public Map<String, Object> data(Work work) {
        impartiality.require(work);
        var table = table(work.caseKey());
        return Map.of(
                "facts",
                Facts.titled("整改进展").table(table.columns(), table.rows()).block());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        impartiality.requireStranger(work);
        meetings.reviewed(work.caseKey(), work.today(), input.text("note"));
        var unfinished = orders.of(work.caseKey()).stream().anyMatch(one -> one.passedOn() == null);
        var variables = new HashMap<String, Object>(DemocraticLifeMeeting.ITEMS_UNFINISHED.as(unfinished));
        variables.putAll(DemocraticLifeMeeting.INTERVIEW_SITUATION.as("RECTIFICATION_OVERDUE"));
        variables.putAll(reviewDay.after(work.jurisdiction(), work.today()));
        return variables;
    }

    /** How far each item has come. */
    Table table(CaseKey key) {
        return new Table(
                "整改清单",
                List.of("案号", "存在问题", "整改期限", "进展"),
                orders.of(key).stream()
                        .map(one -> List.of(
                                one.caseKey() == null ? "" : String.valueOf(one.caseKey()),
                                one.problem(),
                                one.dueOn().toString(),
                                progress(one)))
                        .toList());
    }

    private static String progress(Progress one) {
        if (one.passedOn() != null) {
            return one.passedOn() + " 整改到位";
        }
        return one.overdue() > 0 ? "没有整改到位，逾期 %d 次".formatted(one.overdue()) : "正在整改";
    }
}
