package io.guicheng.procedure.deliberation;

import io.guicheng.engine.Procedures;
import io.guicheng.kernel.CaseKey;
import io.guicheng.registry.ClueChanged;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A clue that comes up when the meeting is already called sends the candidate back before anybody votes. */
@Component
class ClueBeforeMeeting {

    private final Candidates candidates;
    private final Procedures procedures;

    ClueBeforeMeeting(Candidates candidates, Procedures procedures) {
        this.candidates = candidates;
        this.procedures = procedures;
    }

    @EventListener
    void registered(ClueChanged clue) {
        if (clue.blocks()) {
            candidates.ofOfficial(clue.officialId()).stream()
                    .filter(candidate -> candidate.state() == CandidateState.TABLED)
                    // nobody waits for it unless a meeting is called: whoever plans one looks at the register by
                    // himself
                    .forEach(candidate ->
                            procedures.tell(Deliberation.CLUE_REGISTERED, CaseKey.of(candidate.caseKey()), Map.of()));
        }
    }
}
