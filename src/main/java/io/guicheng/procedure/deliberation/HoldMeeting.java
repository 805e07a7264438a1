package io.guicheng.procedure.deliberation;

import io.guicheng.clause.Parameters;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.organization.Organizations;
import io.guicheng.procedure.deliberation.Readiness.Standing;
import io.guicheng.selection.Candidate;
import io.guicheng.selection.Meeting;
import io.guicheng.selection.Meetings;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 讨论决定: the meeting as it went, checked once more on the server, whatever the browser let through. */
@Component
class HoldMeeting implements Step {

    private final OnTheTable onTheTable;
    private final Readiness readiness;
    private final Recusals recusals;
    private final MeetingSheet sheet;
    private final Recordings recordings;
    private final Organizations organizations;
    private final Meetings meetings;
    private final Parameters parameters;

    HoldMeeting(
            OnTheTable onTheTable,
            Readiness readiness,
            Recusals recusals,
            MeetingSheet sheet,
            Recordings recordings,
            Organizations organizations,
            Meetings meetings,
            Parameters parameters) {
        this.onTheTable = onTheTable;
        this.readiness = readiness;
        this.recusals = recusals;
        this.sheet = sheet;
        this.recordings = recordings;
        this.organizations = organizations;
        this.meetings = meetings;
        this.parameters = parameters;
    }

    @Override
    public String procedure() {
        return Deliberation.KEY;
    }

    @Override
    public String task() {
        return "holdMeeting";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return sheet.data(work);
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var planned = meetings.latest(work.caseKey()).orElseThrow();
        if (input.text("held").equals("PUT_OFF")) {
            putOff(planned, input);
        } else {
            hold(work, planned, input);
        }
        return Map.of();
    }

    private void putOff(Meeting planned, Input input) {
        var problems = new Problems();
        problems.addIf(input.text("putOffReason").isEmpty(), "putOffReason", "会议改期的，“改期原因”必须填写");
        problems.refuse();
        meetings.hold(
                new Meeting(
                        planned.id(),
                        planned.caseKey(),
                        planned.plannedOn(),
                        null,
                        planned.agenda(),
                        planned.due(),
                        0,
                        Meeting.Result.PUT_OFF,
                        input.text("putOffReason")),
                List.of(),
                List.of());
    }

    private void hold(Work work, Meeting planned, Input input) {
        var problems = new Problems();
        var heldOn = input.date("heldOn").orElse(null);
        if (heldOn == null) {
            problems.add("heldOn", "“开会日期”必须填写");
            problems.refuse();
            return;
        }
        problems.addIf(heldOn.isAfter(work.today()), "heldOn", "“开会日期”不能晚于今天");
        problems.addIf(heldOn.isBefore(planned.plannedOn()), "heldOn", "“开会日期”不能早于排定的 " + planned.plannedOn());
        var members = organizations.committee(work.jurisdiction());
        var table = onTheTable.of(work.caseKey());
        checkReady(table, work.jurisdiction(), heldOn, problems);
        var recused = recusals.all(members, table, input, problems);
        var speaking = new Speaking(
                members.stream()
                        .map(member -> new Speaking.Voter(member.id(), member.name(), member.chair()))
                        .toList(),
                sheet.names(table),
                Recusals.byCandidate(recused),
                parameters.share("selection.quorum_share", work.jurisdiction(), heldOn),
                parameters.flag("selection.chair_speaks_last", work.jurisdiction(), heldOn));
        var record = new MeetingRecord(input, members);
        record.checkNotes(problems);
        speaking.check(record.attendance(), record.said(), problems);
        var quorum = speaking.hasQuorum(record.attendance());
        checkNewProblems(table, input, problems);
        if (quorum) {
            problems.addIf(input.text("method").isEmpty(), "method", "“表决方式”必须选择");
            if (parameters.flag("selection.recording_and_minutes", work.jurisdiction(), heldOn)) {
                recordings.check(input, problems);
            }
        }
        problems.refuse();
        var held = new Meeting(
                planned.id(),
                planned.caseKey(),
                planned.plannedOn(),
                heldOn,
                planned.agenda(),
                members.size(),
                speaking.present(record.attendance()).size(),
                quorum ? Meeting.Result.HELD : Meeting.Result.NO_QUORUM,
                MeetingSheet.note(input));
        meetings.hold(held, record.rows(), record.statements());
        meetings.recuse(planned.id(), recused);
        input.rows("newProblems")
                .forEach(row -> meetings.raise(planned.id(), row.text("candidate"), row.text("problem")));
    }

    private void checkReady(List<Candidate> table, String jurisdiction, LocalDate heldOn, Problems problems) {
        table.stream()
                .map(candidate -> readiness.of(candidate, jurisdiction, heldOn))
                .filter(finding -> finding.standing() != Standing.READY)
                .flatMap(finding -> finding.reasons().stream())
                .forEach(reason -> problems.add("heldOn", reason + "；请选择“会议未召开，改期”，重新核对后再上会"));
    }

    private static void checkNewProblems(List<Candidate> table, Input input, Problems problems) {
        var seen = new HashSet<String>();
        for (var row : input.rows("newProblems")) {
            var candidate = row.text("candidate");
            problems.addIf(
                    table.stream().noneMatch(one -> one.id().equals(candidate)),
                    row.path("candidate"),
                    "“人选”不在本次会议的议题中");
            problems.addIf(!seen.add(candidate), row.path("candidate"), "同一“人选”的新问题请写在一行");
        }
    }
}
