package io.guicheng.procedure.cadreselection;

import io.guicheng.kernel.CaseKey;
import io.guicheng.selection.Appointment;
import io.guicheng.selection.Appointments;
import io.guicheng.selection.Candidate;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Meeting;
import io.guicheng.selection.Meetings;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The rounds of a case: each meeting that carried somebody starts one, and each is filed once. A case whose deferred candidates were
 * carried later has several at the same time; as each waits for a filing of its own, the next to file is the first that is ready.
 */
@Component
class CarriedRounds {

    private final Meetings meetings;
    private final Candidates candidates;
    private final Appointments appointments;

    CarriedRounds(Meetings meetings, Candidates candidates, Appointments appointments) {
        this.meetings = meetings;
        this.candidates = candidates;
        this.appointments = appointments;
    }

    Optional<Round> nextToFile(CaseKey key) {
        return meetings.ofCase(key).stream()
                .map(this::round)
                .filter(round -> !round.carried().isEmpty())
                .filter(round -> round.carried().stream().allMatch(this::settled))
                .filter(round -> !meetings.filed(round.meeting().id()))
                .findFirst();
    }

    private Round round(Meeting.Minutes minutes) {
        return new Round(
                minutes.meeting(),
                minutes.counts().stream()
                        .filter(count -> count.result().equals(CandidateState.CARRIED.name()))
                        .map(count -> candidates.get(count.candidateId()))
                        .toList());
    }

    /** Either not appointed after the notice, or appointed and talked to. */
    private boolean settled(Candidate candidate) {
        return candidate.state() == CandidateState.NOT_APPOINTED
                || appointments.find(candidate.id()).map(Appointment::talkOn).isPresent();
    }

    /** A meeting and whom it carried. */
    record Round(Meeting meeting, List<Candidate> carried) {

        List<Candidate> appointed() {
            return carried.stream()
                    .filter(candidate -> candidate.state() == CandidateState.APPOINTED)
                    .toList();
        }
    }
}
