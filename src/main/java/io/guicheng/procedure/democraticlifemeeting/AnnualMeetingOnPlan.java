package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.casework.CaseFile;
import io.guicheng.form.CaseOnMessage;
import io.guicheng.lifemeetings.LeadershipBodies;
import io.guicheng.lifemeetings.LifeMeeting;
import io.guicheng.lifemeetings.LifeMeetings;
import io.guicheng.lifemeetings.YearPlan;
import io.guicheng.lifemeetings.YearPlan.Planned;
import io.guicheng.lifemeetings.YearPlans;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The year's plan opens the meeting of each body, with who takes part in it. */
@Component
class AnnualMeetingOnPlan implements CaseOnMessage {

    private final YearPlans plans;
    private final LeadershipBodies bodies;
    private final LifeMeetings meetings;
    private final MeetingFacts facts;
    private final Organizations organizations;
    private final Clock clock;

    AnnualMeetingOnPlan(
            YearPlans plans,
            LeadershipBodies bodies,
            LifeMeetings meetings,
            MeetingFacts facts,
            Organizations organizations,
            Clock clock) {
        this.plans = plans;
        this.bodies = bodies;
        this.meetings = meetings;
        this.facts = facts;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return DemocraticLifeMeeting.KEY;
    }

    @Override
    public String message() {
        return DemocraticLifeMeeting.ANNUAL_PLANNED;
    }

    @Override
    public String prefix() {
        return DemocraticLifeMeeting.PREFIX;
    }

    @Override
    public Organ owner(Call call) {
        return organizations.requiredOrgan(call.jurisdiction(), OrganKind.ORGANIZATION);
    }

    @Override
    public String title(Call call) {
        var plan = plans.get(call.by());
        return plan.planYear() + " 年度民主生活会：" + planned(plan, call).bodyName();
    }

    @Override
    public Map<String, Object> begin(CaseFile file, Call call) {
        var plan = plans.get(call.by());
        var planned = planned(plan, call);
        var body = bodies.find(
                        call.jurisdiction(), planned.bodyId(), facts.fewest(call.jurisdiction(), LocalDate.now(clock)))
                .orElseThrow(() -> new IllegalStateException("no body " + planned.bodyId()));
        meetings.open(file.key(), LifeMeeting.ANNUAL, plan.planYear(), body, null, plan.theme());
        meetings.follow(file.key(), planned.guideId(), planned.drawn());
        return DemocraticLifeMeeting.UNIT_ORGAN.as(body.unitOrgan());
    }

    private static Planned planned(YearPlan plan, Call call) {
        var body = DemocraticLifeMeeting.PLANNED_BODY.from(call.carried());
        return plan.bodies().stream()
                .filter(one -> one.bodyId().equals(body))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not on the plan: " + body));
    }
}
