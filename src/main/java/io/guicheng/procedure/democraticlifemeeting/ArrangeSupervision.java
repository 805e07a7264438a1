package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.calendar.WorkingDays;
import io.guicheng.clause.Parameters;
import io.guicheng.form.Choice;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.lifemeetings.LeadershipBodies;
import io.guicheng.lifemeetings.LeadershipBody;
import io.guicheng.lifemeetings.LifeMeetings;
import io.guicheng.lifemeetings.Preparation.Supervisor;
import io.guicheng.organization.CommitteeMember;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Seat;
import io.guicheng.organization.SeatRole;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 安排现场监督: people of both organs, and for a committee below somebody of the superior one. */
@Component
class ArrangeSupervision implements Step {

    private final LifeMeetings meetings;
    private final LeadershipBodies bodies;
    private final MeetingFacts facts;
    private final Impartiality impartiality;
    private final Organizations organizations;
    private final Parameters parameters;
    private final WorkingDays workingDays;

    ArrangeSupervision(
            LifeMeetings meetings,
            LeadershipBodies bodies,
            MeetingFacts facts,
            Impartiality impartiality,
            Organizations organizations,
            Parameters parameters,
            WorkingDays workingDays) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.facts = facts;
        this.impartiality = impartiality;
        this.organizations = organizations;
        this.parameters = parameters;
        this.workingDays = workingDays;
    }

    @Override
    public String procedure() {
        return DemocraticLifeMeeting.KEY;
    }

    @Override
    public String task() {
        return "arrangeSupervision";
    }

    @Override
    public Map<String, Object> data(Work work) {
        impartiality.require(work);
        var data = new HashMap<String, Object>();
        data.put("facts", facts.block(work.caseKey(), "民主生活会"));
        var plannedGuide = meetings.get(work.caseKey()).plannedGuide();
        if (plannedGuide != null) {
            data.put("guide", plannedGuide);
        }
        data.put(
                "personOptions",
                people(work).values().stream()
                        .map(seat -> Choice.of(seat.userId(), line(seat)))
                        .toList());
        data.put(
                "leaderOptions",
                people(work).values().stream()
                        .filter(seat -> seat.role() != SeatRole.CLERK)
                        .map(seat -> Choice.of(seat.userId(), line(seat)))
                        .toList());
        data.put(
                "guideOptions",
                organizations.committee(work.jurisdiction()).stream()
                        .map(member -> Choice.of(member.id(), member.name() + "（" + member.position() + "）"))
                        .toList());
        return data;
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        impartiality.requireStranger(work);
        var people = people(work);
        var problems = new Problems();
        var supervisors = new LinkedHashMap<String, Supervisor>();
        for (var row : input.rows("supervisors")) {
            var seat = people.get(row.text("person"));
            if (seat == null) {
                problems.add(row.path("person"), "“人员”不是组织部、纪委监委机关的人员");
                continue;
            }
            var person = organizations.person(seat.userId()).orElseThrow();
            problems.addIf(impartiality.isClose(person, work.caseKey()), row.path("person"), "“人员”是该班子成员或者成员的亲属，应当回避");
            problems.addIf(
                    supervisors.put(
                                    seat.userId(),
                                    new Supervisor(
                                            seat.userId(),
                                            person.name(),
                                            seat.organ().id()))
                            != null,
                    row.path("person"),
                    "“人员”重复");
        }
        for (var kind : List.of(OrganKind.ORGANIZATION, OrganKind.DISCIPLINE)) {
            problems.addIf(
                    supervisors.values().stream()
                            .noneMatch(one -> organizations
                                    .organ(one.organId())
                                    .map(Organ::kind)
                                    .filter(kind::equals)
                                    .isPresent()),
                    "supervisors",
                    kind.chinese() + "没有派人，不能全程现场监督");
        }
        var guide = guide(work, input, problems);
        var leader = leader(people, input, problems);
        problems.addIf(
                meetings.get(work.caseKey()).leaderDrawn()
                        && input.text("leader").isEmpty(),
                "leader",
                "该班子在年度安排中被抽中，“参加的组织部、纪委监委机关负责人”必须选择");
        problems.refuse();
        meetings.arrange(work.caseKey(), List.copyOf(supervisors.values()), guide, leader);
        return DemocraticLifeMeeting.RECORD_DUE.as(recordDue(work));
    }

    /** Nothing can be recorded before the meeting, which may be weeks away. */
    private LocalDate recordDue(Work work) {
        var days = parameters.number(
                "deadline." + DemocraticLifeMeeting.KEY + ".recordMeeting", work.jurisdiction(), work.today());
        var plannedOn = Objects.requireNonNull(meetings.get(work.caseKey()).plannedOn());
        return workingDays.due(plannedOn, days).date();
    }

    private @Nullable String guide(Work work, Input input, Problems problems) {
        var id = input.text("guide");
        var committee = bodies.find(
                        work.jurisdiction(),
                        meetings.get(work.caseKey()).bodyId(),
                        facts.fewest(work.jurisdiction(), work.today()))
                .filter(LeadershipBody::committee)
                .isPresent();
        problems.addIf(committee && id.isEmpty(), "guide", "下级党委领导班子的民主生活会，“参加指导的上级党委班子成员”必须选择");
        if (id.isEmpty()) {
            return null;
        }
        var known = organizations.committee(work.jurisdiction()).stream()
                .filter(member -> member.id().equals(id))
                .findFirst();
        problems.addIf(known.isEmpty(), "guide", "“参加指导的上级党委班子成员”不是本级党委班子成员");
        return known.map(CommitteeMember::name).orElse(null);
    }

    private @Nullable String leader(Map<String, Seat> people, Input input, Problems problems) {
        var id = input.text("leader");
        if (id.isEmpty()) {
            return null;
        }
        var seat = people.get(id);
        problems.addIf(seat == null || seat.role() == SeatRole.CLERK, "leader", "“参加的组织部、纪委监委机关负责人”不是两家机关的负责人");
        return seat == null ? null : line(seat);
    }

    /** Who works in the two organs, by account; who leads one is named with that seat. */
    private Map<String, Seat> people(Work work) {
        var people = new LinkedHashMap<String, Seat>();
        Stream.of(OrganKind.ORGANIZATION, OrganKind.DISCIPLINE)
                .flatMap(kind -> organizations.organ(work.jurisdiction(), kind).stream())
                .flatMap(organ -> organizations.seatsIn(organ.id()).stream())
                .filter(seat -> seat.role().worksOnCases())
                .forEach(seat -> people.put(seat.userId(), seat));
        return people;
    }

    private String line(Seat seat) {
        return Objects.requireNonNull(
                        organizations.person(seat.userId()).orElseThrow().name()) + "（"
                + seat.organ().kind().chinese() + seat.role().chinese() + "）";
    }
}
