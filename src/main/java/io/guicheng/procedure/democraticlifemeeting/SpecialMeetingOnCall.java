package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.casework.CaseFile;
import io.guicheng.form.CaseOnMessage;
import io.guicheng.lifemeetings.LeadershipBodies;
import io.guicheng.lifemeetings.LeadershipBody;
import io.guicheng.lifemeetings.LifeMeeting;
import io.guicheng.lifemeetings.LifeMeetings;
import io.guicheng.lifemeetings.SpecialMeeting;
import io.guicheng.lifemeetings.SpecialMeetings;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** It was decided to hold a special meeting. */
@Component
class SpecialMeetingOnCall implements CaseOnMessage {

    private final SpecialMeetings proposals;
    private final LeadershipBodies bodies;
    private final LifeMeetings meetings;
    private final MeetingFacts facts;
    private final Organizations organizations;
    private final Clock clock;

    SpecialMeetingOnCall(
            SpecialMeetings proposals,
            LeadershipBodies bodies,
            LifeMeetings meetings,
            MeetingFacts facts,
            Organizations organizations,
            Clock clock) {
        this.proposals = proposals;
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
        return DemocraticLifeMeeting.SPECIAL_CALLED;
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
        return "专门民主生活会：" + proposals.get(call.by()).bodyName();
    }

    @Override
    public Map<String, Object> begin(CaseFile file, Call call) {
        var proposal = proposals.get(call.by());
        var today = LocalDate.now(clock);
        var body = bodies.find(call.jurisdiction(), proposal.bodyId(), facts.fewest(call.jurisdiction(), today))
                .orElseThrow(() -> new IllegalStateException("no body " + proposal.bodyId()));
        open(file, proposal, body, today);
        return DemocraticLifeMeeting.UNIT_ORGAN.as(body.unitOrgan());
    }

    private void open(CaseFile file, SpecialMeeting proposal, LeadershipBody body, LocalDate today) {
        var cause = proposal.situation() + "：" + proposal.cause() + "；须剖析的问题：" + proposal.matters();
        meetings.open(file.key(), LifeMeeting.SPECIAL, today.getYear(), body, cause, proposal.theme());
    }
}
