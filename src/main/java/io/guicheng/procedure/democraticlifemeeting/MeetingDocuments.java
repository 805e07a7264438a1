package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.casework.CaseFile;
import io.guicheng.document.CaseDocuments;
import io.guicheng.document.OfficialDate;
import io.guicheng.lifemeetings.LifeMeeting;
import io.guicheng.lifemeetings.LifeMeetings;
import io.guicheng.lifemeetings.Preparation.Point;
import io.guicheng.lifemeetings.Sitting;
import io.guicheng.rectifications.RectificationOrders;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 民主生活会情况报告, once a meeting has passed. */
@Component
class MeetingDocuments implements CaseDocuments {

    private final LifeMeetings meetings;
    private final RectificationOrders orders;
    private final MeetingFacts facts;
    private final SittingFacts sittings;

    MeetingDocuments(LifeMeetings meetings, RectificationOrders orders, MeetingFacts facts, SittingFacts sittings) {
        this.meetings = meetings;
        this.orders = orders;
        this.facts = facts;
        this.sittings = sittings;
    }

    @Override
    public boolean knows(String procedure) {
        return DemocraticLifeMeeting.KEY.equals(procedure);
    }

    @Override
    public List<Offer> of(CaseFile file) {
        return meetings.passed(file.key())
                .map(sitting -> report(file, sitting))
                .map(List::of)
                .orElse(List.of());
    }

    private Offer report(CaseFile file, Sitting sitting) {
        var key = file.key();
        var meeting = meetings.get(key);
        var names = facts.names(key);
        var values = new LinkedHashMap<String, Object>();
        values.put("issuer", facts.organ(meeting.unitOrgan()));
        values.put("body", meeting.bodyName());
        values.put("kind", meeting.meetingYear() + " " + meeting.kindName());
        values.put("theme", Objects.requireNonNullElse(meeting.theme(), ""));
        values.put("heldOn", OfficialDate.of(sitting.heldOn()));
        values.put("due", sitting.due());
        values.put("present", sitting.present());
        values.put("presentNames", sittings.people(key, sitting, true));
        values.put("absentNames", sittings.people(key, sitting, false));
        values.put(
                "supervisors",
                meetings.supervisors(key).stream().map(one -> one.name()).collect(Collectors.joining("、")));
        values.put("study", Objects.requireNonNullElse(meeting.study(), ""));
        values.put("talks", meetings.talks(key).size());
        values.put("opinions", meetings.opinions(key).size());
        values.put("points", meetings.points(key).stream().filter(Point::listed).count());
        values.put("criticisms", sitting.criticisms().size());
        values.put("correction", sitting.correction());
        values.put("reportedOn", OfficialDate.of(Objects.requireNonNullElse(meeting.reportedOn(), reportDay(meeting))));
        values.put(
                "members",
                sitting.attendance().stream()
                        .filter(Sitting.Attendance::present)
                        .map(one ->
                                Map.of("name", MeetingFacts.name(names, one.officialId()), "said", one.selfCriticism()))
                        .toList());
        values.put(
                "items",
                orders.of(key).stream()
                        .map(one -> Map.of("problem", one.problem(), "dueOn", OfficialDate.of(one.dueOn())))
                        .toList());
        return new Offer("life-meeting-report", "report", meeting.bodyName(), meeting.unitOrgan(), values);
    }

    /** Before the report is handed in the document bears its last day. */
    private static LocalDate reportDay(LifeMeeting meeting) {
        return Objects.requireNonNull(meeting.reportDue(), "a meeting that passed has a day for its report");
    }
}
