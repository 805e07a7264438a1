package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.form.CaseOutcome;
import io.guicheng.kernel.CaseKey;
import io.guicheng.lifemeetings.LifeMeetings;
import org.springframework.stereotype.Component;

/** Says when the meeting was held and that everything found has been put right. */
@Component
class MeetingOutcome implements CaseOutcome {

    private final LifeMeetings meetings;

    MeetingOutcome(LifeMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public String procedure() {
        return DemocraticLifeMeeting.KEY;
    }

    @Override
    public String text(CaseKey caseKey, String endEvent) {
        var meeting = meetings.get(caseKey);
        return "%s 召开，开了 %d 次，整改清单全部完成"
                .formatted(meeting.heldOn(), meetings.sittings(caseKey).size());
    }
}
