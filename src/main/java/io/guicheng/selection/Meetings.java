package io.guicheng.selection;

import io.guicheng.kernel.CaseKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of committee meetings about cases. */
public interface Meetings {

    /** Plans the next meeting of a case. */
    Meeting plan(CaseKey key, LocalDate plannedOn, String agenda, int due);

    /** The newest meeting of a case. */
    Optional<Meeting> latest(CaseKey key);

    /** Writes down a meeting as it went. */
    void hold(Meeting held, List<Meeting.Attendance> attendance, List<Meeting.Statement> statements);

    /** Writes down who left the room (回避) while a candidate was discussed. */
    void recuse(String meetingId, List<Meeting.Recused> recused);

    List<Meeting.Recused> recused(String meetingId);

    /** Writes down a new problem that the meeting raised about a candidate. */
    void raise(String meetingId, String candidateId, String problem);

    /** The new problems of a meeting by candidate. */
    Map<String, String> raised(String meetingId);

    void count(String meetingId, Meeting.Count count);

    /** Notes that the documents of those whom a meeting carried have been filed (归档). */
    void file(String meetingId, LocalDate on, String userId);

    boolean filed(String meetingId);

    Meeting.Minutes minutes(String meetingId);

    List<Meeting.Minutes> ofCase(CaseKey key);
}
