package io.guicheng.lifemeetings;

import java.time.LocalDate;
import java.util.List;

/**
 * Once that the body came together, or did not in sufficient number.
 *
 * @param correction what the supervisors had put right on the spot; empty when nothing
 */
public record Sitting(
        int number,
        LocalDate heldOn,
        int due,
        int present,
        Result result,
        String correction,
        List<Attendance> attendance,
        List<Criticism> criticisms,
        List<Assessment> assessments) {

    public Sitting {
        attendance = List.copyOf(attendance);
        criticisms = List.copyOf(criticisms);
        assessments = List.copyOf(assessments);
    }

    /** What came of it. */
    public enum Result {
        PUT_OFF("到会人数不足，延期"),
        UNFIT("不合格，责令重开"),
        FIT("合格");

        private final String chinese;

        Result(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /**
     * A member at the meeting.
     *
     * @param absence why the member was not there; empty for who was
     * @param speakingOrder 1 for who criticized himself first; 0 for who did not speak
     */
    public record Attendance(
            String officialId, boolean present, String absence, int speakingOrder, String selfCriticism) {}

    /** What one member said of another. */
    public record Criticism(String byId, String onId, String criticism) {}

    /**
     * What the supervisors say of one item.
     *
     * @param item row of the table {@code democratic-life-meeting.assessment}
     */
    public record Assessment(String item, String title, boolean met, String note) {}
}
