package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.clause.Parameters;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.lifemeetings.LifeMeeting;
import io.guicheng.lifemeetings.LifeMeetings;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 报送主题和方案: early enough before the day, and in the quarter that is usual or with a reason. */
@Component
class SubmitPlan implements Step {

    private final LifeMeetings meetings;
    private final MeetingFacts facts;
    private final Parameters parameters;

    SubmitPlan(LifeMeetings meetings, MeetingFacts facts, Parameters parameters) {
        this.meetings = meetings;
        this.facts = facts;
        this.parameters = parameters;
    }

    @Override
    public String procedure() {
        return DemocraticLifeMeeting.KEY;
    }

    @Override
    public String task() {
        return "submitPlan";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var meeting = meetings.get(work.caseKey());
        var data = new HashMap<String, Object>(Map.of("facts", facts.block(work.caseKey(), "民主生活会")));
        if (meeting.theme() != null) {
            data.put("theme", meeting.theme());
        }
        if (meeting.agenda() != null) {
            data.put("agenda", meeting.agenda());
        }
        return data;
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var plannedOn = input.day("plannedOn");
        check(work, meetings.get(work.caseKey()), plannedOn, input.text("quarterReason"));
        meetings.plan(
                work.caseKey(),
                input.text("theme"),
                input.text("agenda"),
                plannedOn,
                work.actor().userId());
        return Map.of();
    }

    private void check(Work work, LifeMeeting meeting, LocalDate plannedOn, String reason) {
        var lead = parameters.number("life_meeting.plan_lead", work.jurisdiction(), work.today());
        var quarter = parameters.number("life_meeting.quarter", work.jurisdiction(), work.today());
        var earliest = work.today().plusDays(lead);
        var usual = plannedOn.get(IsoFields.QUARTER_OF_YEAR) == quarter && plannedOn.getYear() == meeting.meetingYear();
        new Problems()
                .addIf(
                        plannedOn.isBefore(earliest),
                        "plannedOn",
                        "“会议日期”不能早于 %s，方案应当提前 %d 日报送".formatted(earliest, lead))
                .addIf(
                        meeting.annual() && !usual && reason.isEmpty(),
                        "quarterReason",
                        "不在 %d 年第 %d 季度召开的，“提前或者延期的理由”必须填写".formatted(meeting.meetingYear(), quarter))
                .refuse();
    }
}
