package io.guicheng.selection;

import io.guicheng.kernel.CaseKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The register of committee meetings about cases. */
public interface Meetings {

    /** Plans the next meeting of a case. */
    Meeting plan(CaseKey key, LocalDate plannedOn, String agenda, int due);

    /** The newest meeting of a case. */
    Optional<Meeting> latest(CaseKey key);

    /** Writes down a meeting as it went. */
    void hold(Meeting held, List<Meeting.Attendance> attendance, List<Meeting.Statement> statements);

    void count(String meetingId, Meeting.Count count);

    Meeting.Minutes minutes(String meetingId);

    List<Meeting.Minutes> ofCase(CaseKey key);
}
