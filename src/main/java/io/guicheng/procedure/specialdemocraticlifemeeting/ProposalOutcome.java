package io.guicheng.procedure.specialdemocraticlifemeeting;

import io.guicheng.form.CaseOutcome;
import io.guicheng.kernel.CaseKey;
import io.guicheng.lifemeetings.SpecialMeetings;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Says whether the meeting will be held, and if not why. */
@Component
class ProposalOutcome implements CaseOutcome {

    private static final int LINE = 250;

    private final SpecialMeetings proposals;

    ProposalOutcome(SpecialMeetings proposals) {
        this.proposals = proposals;
    }

    @Override
    public String procedure() {
        return SpecialDemocraticLifeMeeting.KEY;
    }

    @Override
    public String text(CaseKey caseKey, String endEvent) {
        if (endEvent.equals("convened")) {
            return "决定召开专门民主生活会";
        }
        var note = Objects.requireNonNullElse(proposals.get(caseKey).note(), "");
        return "不召开：" + (note.length() <= LINE ? note : note.substring(0, LINE) + "……");
    }
}
