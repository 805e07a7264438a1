package io.guicheng.api;

import io.guicheng.access.CaseSight;
import io.guicheng.api.CaseDetails.AttendanceView;
import io.guicheng.api.CaseDetails.CountView;
import io.guicheng.api.CaseDetails.MeetingView;
import io.guicheng.api.CaseDetails.StatementView;
import io.guicheng.kernel.CaseKey;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Meeting;
import io.guicheng.selection.Meetings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Meetings as a reader may see them: who stated what is for those who prepare and supervise, the counts are for all. */
@Component
class MeetingViews {

    private final Meetings meetings;

    MeetingViews(Meetings meetings) {
        this.meetings = meetings;
    }

    List<MeetingView> of(CaseKey key, CaseSight sight, Map<String, String> called) {
        return meetings.ofCase(key).stream()
                .map(minutes -> view(minutes, sight, called))
                .toList();
    }

    private static MeetingView view(Meeting.Minutes minutes, CaseSight sight, Map<String, String> called) {
        var meeting = minutes.meeting();
        var open = sight.overall();
        var members = minutes.attendance().stream()
                .collect(Collectors.toMap(Meeting.Attendance::memberId, Meeting.Attendance::name, (a, b) -> a));
        return new MeetingView(
                meeting.id(),
                meeting.plannedOn(),
                meeting.heldOn(),
                meeting.due(),
                meeting.present(),
                switch (meeting.result()) {
                    case HELD -> true;
                    case NO_QUORUM -> false;
                    case PLANNED, PUT_OFF -> null;
                },
                meeting.result().chinese(),
                open && !meeting.note().isBlank() ? meeting.note() : null,
                open
                        ? minutes.attendance().stream()
                                .map(one -> new AttendanceView(one.name(), one.present(), one.note()))
                                .toList()
                        : List.of(),
                open
                        ? minutes.statements().stream()
                                .map(one -> new StatementView(
                                        one.candidateId(),
                                        members.getOrDefault(
                                                one.memberId(), called.getOrDefault(one.memberId(), one.memberId())),
                                        one.stance().name(),
                                        one.stance().chinese(),
                                        one.spoken()))
                                .toList()
                        : List.of(),
                minutes.counts().stream()
                        .map(one -> new CountView(
                                one.candidateId(),
                                one.agree(),
                                one.disagree(),
                                one.defer(),
                                result(one.result()),
                                open && !one.newProblem().isBlank() ? one.newProblem() : null))
                        .toList());
    }

    private static String result(String stored) {
        return Arrays.stream(CandidateState.values())
                .filter(state -> state.name().equals(stored))
                .map(CandidateState::chinese)
                .findFirst()
                .orElse(stored);
    }
}
