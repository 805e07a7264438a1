package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.clause.Parameters;
import io.guicheng.engine.Decisions;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.lifemeetings.LeadershipBody.Member;
import io.guicheng.lifemeetings.LifeMeetings;
import io.guicheng.lifemeetings.Sitting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 记录会议和现场监督: enough members or put off; the secretary first; what the supervisors find decides whether the meeting stands. */
@Component
class RecordMeeting implements Step {

    private final LifeMeetings meetings;
    private final MeetingFacts facts;
    private final Impartiality impartiality;
    private final Decisions decisions;
    private final Parameters parameters;

    RecordMeeting(
            LifeMeetings meetings,
            MeetingFacts facts,
            Impartiality impartiality,
            Decisions decisions,
            Parameters parameters) {
        this.meetings = meetings;
        this.facts = facts;
        this.impartiality = impartiality;
        this.decisions = decisions;
        this.parameters = parameters;
    }

    @Override
    public String procedure() {
        return DemocraticLifeMeeting.KEY;
    }

    @Override
    public String task() {
        return "recordMeeting";
    }

    @Override
    public Map<String, Object> data(Work work) {
        impartiality.require(work);
        return Map.of(
                "facts",
                facts.block(work.caseKey(), "民主生活会"),
                "memberOptions",
                facts.memberOptions(work.caseKey()),
                "attendance",
                meetings.members(work.caseKey()).stream()
                        .map(member -> Map.<String, Object>of(
                                "id",
                                member.officialId(),
                                "name",
                                member.name() + "（" + member.position() + (member.chief() ? "，主要负责人" : "") + "）"))
                        .toList(),
                "assessment",
                items(work).stream()
                        .map(row -> Map.<String, Object>of(
                                "id",
                                row.text("item"),
                                "title",
                                row.text("title") + (row.flag("essential") ? "（不符合即不合格）" : "")))
                        .toList());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        impartiality.requireStranger(work);
        var members = meetings.members(work.caseKey());
        var problems = new Problems();
        checkDay(work, input, problems);
        var record = new SittingRecord(input, members, items(work), problems);
        record.requireAttendance();
        var share = parameters.share("life_meeting.quorum_share", work.jurisdiction(), work.today());
        var putOff = !share.isReachedBy(record.present(), members.size()) || !record.chiefPresent();
        if (putOff) {
            record.requireNothingSaid("应到 %d 人、实到 %d 人，到会人数不足 %s 或者主要负责人没有到会，会议应当延期，本栏不填"
                    .formatted(members.size(), record.present(), share));
        } else {
            record.requireSpeeches();
            record.requireCriticisms();
            record.requireAssessment();
        }
        problems.refuse();
        var result = putOff ? Sitting.Result.PUT_OFF : record.stands() ? Sitting.Result.FIT : Sitting.Result.UNFIT;
        meetings.hold(
                work.caseKey(),
                record.sitting(meetings.sittings(work.caseKey()).size() + 1, input.day("heldOn"), result));
        return variables(work, input, members, result);
    }

    private Map<String, Object> variables(Work work, Input input, List<Member> members, Sitting.Result result) {
        var variables = new HashMap<String, Object>(DemocraticLifeMeeting.MEETING_RESULT.as(result));
        if (result == Sitting.Result.FIT) {
            var due = input.day("heldOn")
                    .plusDays(parameters.number("life_meeting.report_after", work.jurisdiction(), work.today()));
            meetings.passed(work.caseKey(), input.day("heldOn"), due);
            variables.putAll(DemocraticLifeMeeting.REPORT_DUE.as(due));
            variables.putAll(DemocraticLifeMeeting.INTERVIEW_OFFICIAL.as(
                    MeetingFacts.chief(members).officialId()));
            variables.putAll(
                    DemocraticLifeMeeting.INTERVIEW_ORGAN.as(work.file().ownerOrgan()));
        }
        return variables;
    }

    private void checkDay(Work work, Input input, Problems problems) {
        var heldOn = input.day("heldOn");
        var approvedOn = meetings.get(work.caseKey()).approvedOn();
        problems.addIf(heldOn.isAfter(work.today()), "heldOn", "“会议日期”不能晚于今天");
        problems.addIf(approvedOn != null && heldOn.isBefore(approvedOn), "heldOn", "“会议日期”不能早于方案批准日期 " + approvedOn);
    }

    private List<Decisions.Fired> items(Work work) {
        return decisions.evaluate(
                DemocraticLifeMeeting.ASSESSMENT_TABLE,
                Map.of("kind", meetings.get(work.caseKey()).kind()));
    }
}
