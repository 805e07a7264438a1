package io.guicheng.procedure.appointment;

import io.guicheng.kernel.CaseKey;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Meeting;
import io.guicheng.selection.Meetings;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The committee's decision that an appointment rests on. */
@Component
class Decided {

    private final Meetings meetings;

    Decided(Meetings meetings) {
        this.meetings = meetings;
    }

    /** Day of the meeting that carried the candidate: the post is held from then. */
    LocalDate on(CaseKey key, String candidateId) {
        return meetings.ofCase(key).stream()
                .filter(minutes -> minutes.counts().stream().anyMatch(count -> carried(count, candidateId)))
                .map(minutes -> Objects.requireNonNull(minutes.meeting().heldOn()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody carried " + candidateId));
    }

    private static boolean carried(Meeting.Count count, String candidateId) {
        return count.candidateId().equals(candidateId) && count.result().equals(CandidateState.CARRIED.name());
    }
}
