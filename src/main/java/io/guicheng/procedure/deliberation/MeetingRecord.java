package io.guicheng.procedure.deliberation;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.organization.CommitteeMember;
import io.guicheng.procedure.deliberation.Speaking.Here;
import io.guicheng.procedure.deliberation.Speaking.Said;
import io.guicheng.selection.Meeting;
import java.util.List;

/** The value of the meeting component, read without trust. */
final class MeetingRecord {

    private static final int LONGEST_NOTE = 200;

    private final Input meeting;
    private final List<CommitteeMember> members;

    MeetingRecord(Input input, List<CommitteeMember> members) {
        this.meeting = input.part("meeting");
        this.members = members;
    }

    List<Here> attendance() {
        return meeting.rows("attendance").stream()
                .map(row -> new Here(row.path("present"), row.text("member"), row.flag("present")))
                .toList();
    }

    List<Said> said() {
        return meeting.rows("statements").stream()
                .map(row -> new Said(
                        row.path("stance"),
                        row.text("candidate"),
                        row.text("member"),
                        row.text("stance"),
                        row.count("order")))
                .toList();
    }

    void checkNotes(Problems problems) {
        meeting.rows("attendance")
                .forEach(row -> problems.addIf(
                        row.text("note").length() > LONGEST_NOTE,
                        row.path("note"),
                        "到会情况的“备注”不能超过 " + LONGEST_NOTE + " 个字"));
    }

    /** One row per member, also for those the browser left out: they were absent. */
    List<Meeting.Attendance> rows() {
        return members.stream()
                .map(member -> {
                    var row = meeting.rows("attendance").stream()
                            .filter(one -> one.text("member").equals(member.id()))
                            .findFirst();
                    return new Meeting.Attendance(
                            member.id(),
                            member.name(),
                            row.map(one -> one.flag("present")).orElse(false),
                            row.map(one -> one.text("note")).orElse(""));
                })
                .toList();
    }

    /** The statements for the register; call only after they have been checked. */
    List<Meeting.Statement> statements() {
        return said().stream()
                .map(said -> new Meeting.Statement(
                        said.candidate(),
                        said.member(),
                        Speaking.stance(said.stance()).orElseThrow(),
                        said.order()))
                .toList();
    }
}
