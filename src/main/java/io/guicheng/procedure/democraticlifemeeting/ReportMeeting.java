package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.clause.Parameters;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.lifemeetings.LeadershipBody.Member;
import io.guicheng.lifemeetings.LifeMeeting;
import io.guicheng.lifemeetings.LifeMeetings;
import io.guicheng.rectifications.RectificationOrders;
import io.guicheng.rectifications.RectificationOrders.Wanted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 报送会议情况和整改清单: to both organs; each problem on the list becomes a case of its own. */
@Component
class ReportMeeting implements Step {

    private static final List<String> RECIPIENTS = List.of("ORGANIZATION", "DISCIPLINE");

    private final LifeMeetings meetings;
    private final RectificationOrders orders;
    private final MeetingFacts facts;
    private final SittingFacts sittings;
    private final ReviewDay reviewDay;
    private final Parameters parameters;

    ReportMeeting(
            LifeMeetings meetings,
            RectificationOrders orders,
            MeetingFacts facts,
            SittingFacts sittings,
            ReviewDay reviewDay,
            Parameters parameters) {
        this.meetings = meetings;
        this.orders = orders;
        this.facts = facts;
        this.sittings = sittings;
        this.reviewDay = reviewDay;
        this.parameters = parameters;
    }

    @Override
    public String procedure() {
        return DemocraticLifeMeeting.KEY;
    }

    @Override
    public String task() {
        return "reportMeeting";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of(
                "facts", sittings.latest(work.caseKey()).block(), "memberOptions", facts.memberOptions(work.caseKey()));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        check(work, input);
        meetings.report(work.caseKey(), work.today(), "上级组织部门、纪委监委机关", input.text("publication"));
        var meeting = meetings.get(work.caseKey());
        var wanted = input.rows("items").stream()
                .map(row -> orders.enter(work.caseKey(), wanted(work, meeting, row)))
                .toList();
        var variables = new HashMap<String, Object>(DemocraticLifeMeeting.ORDERS.as(wanted));
        variables.putAll(reviewDay.after(work.jurisdiction(), work.today()));
        return variables;
    }

    private void check(Work work, Input input) {
        var known = meetings.members(work.caseKey()).stream()
                .map(Member::officialId)
                .toList();
        var latest = work.today().plus(parameters.period("rectification.longest", work.jurisdiction(), work.today()));
        var problems = new Problems();
        problems.addIf(!input.chosen("recipients").containsAll(RECIPIENTS), "recipients", "应当同时报送上级组织部门和纪委监委机关");
        for (var row : input.rows("items")) {
            problems.addIf(!known.contains(row.text("member")), row.path("member"), "“责任成员”不是该班子成员");
            problems.addIf(!row.day("dueOn").isAfter(work.today()), row.path("dueOn"), "“整改期限”应在今天之后");
            problems.addIf(row.day("dueOn").isAfter(latest), row.path("dueOn"), "“整改期限”不能晚于 " + latest);
        }
        problems.refuse();
    }

    private static Wanted wanted(Work work, LifeMeeting meeting, Input row) {
        return new Wanted(
                meeting.annual() ? "LIFE_MEETING" : "SPECIAL_MEETING",
                "%s %d %s".formatted(meeting.bodyName(), meeting.meetingYear(), meeting.kindName()),
                row.text("problem"),
                meeting.unitOrgan(),
                work.file().ownerOrgan(),
                row.text("member"),
                row.day("dueOn"));
    }
}
