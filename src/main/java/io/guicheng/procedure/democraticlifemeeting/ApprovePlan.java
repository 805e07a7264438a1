package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.lifemeetings.LifeMeetings;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 审批主题和方案: the theme may be set from above; nobody approves what he handed in. */
@Component
class ApprovePlan implements Step {

    private final LifeMeetings meetings;
    private final MeetingFacts facts;
    private final Impartiality impartiality;

    ApprovePlan(LifeMeetings meetings, MeetingFacts facts, Impartiality impartiality) {
        this.meetings = meetings;
        this.facts = facts;
        this.impartiality = impartiality;
    }

    @Override
    public String procedure() {
        return DemocraticLifeMeeting.KEY;
    }

    @Override
    public String task() {
        return "approvePlan";
    }

    @Override
    public Map<String, Object> data(Work work) {
        impartiality.require(work);
        var theme = meetings.get(work.caseKey()).theme();
        return Map.of("facts", facts.block(work.caseKey(), "报送的方案"), "theme", theme == null ? "" : theme);
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        impartiality.requireStranger(work);
        var returned = input.text("decision").equals("RETURN");
        new Problems()
                .addIf(returned && input.text("note").isEmpty(), "note", "退回的，“意见”必须填写")
                .refuse();
        if (returned) {
            meetings.returnPlan(work.caseKey(), input.text("note"));
        } else {
            meetings.approve(work.caseKey(), input.text("theme"), work.today());
        }
        return DemocraticLifeMeeting.PLAN_RETURNED.as(returned);
    }
}
