package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.clause.Parameters;
import io.guicheng.form.CasePanels.Fact;
import io.guicheng.form.CasePanels.Table;
import io.guicheng.form.Choice;
import io.guicheng.form.Facts;
import io.guicheng.kernel.CaseKey;
import io.guicheng.lifemeetings.LeadershipBody.Member;
import io.guicheng.lifemeetings.LifeMeetings;
import io.guicheng.lifemeetings.Preparation;
import io.guicheng.organization.Organizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A meeting in words, for forms and for the page of its case. */
@Component
class MeetingFacts {

    private final LifeMeetings meetings;
    private final Organizations organizations;
    private final Parameters parameters;

    MeetingFacts(LifeMeetings meetings, Organizations organizations, Parameters parameters) {
        this.meetings = meetings;
        this.organizations = organizations;
        this.parameters = parameters;
    }

    /** The block that heads a form. */
    Map<String, Object> block(CaseKey key, String title) {
        return Facts.titled(title).lines(plan(key)).block();
    }

    List<Fact> plan(CaseKey key) {
        var meeting = meetings.get(key);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("领导班子", meeting.bodyName()));
        facts.add(new Fact("种类", meeting.meetingYear() + " " + meeting.kindName()));
        Fact.add(facts, "引起专门会议的情形", meeting.cause());
        Fact.add(facts, "主题", meeting.theme());
        Fact.add(facts, "会议日期", meeting.plannedOn());
        Fact.add(facts, "方案要点", meeting.agenda());
        Fact.add(facts, "退回意见", meeting.returnedNote());
        Fact.add(facts, "批准日期", meeting.approvedOn());
        Fact.add(facts, "责令重开的要求", meeting.demands());
        if (meeting.leaderDrawn()) {
            facts.add(new Fact("年度抽签", "已抽中，由组织部、纪委监委机关负责人参加"));
        }
        Fact.add(facts, "参加指导的上级班子成员", meeting.guide());
        Fact.add(facts, "参加的负责人", meeting.leader());
        return facts;
    }

    /** The opinions in the words in which they were given, in the order in which they came. */
    Table opinions(CaseKey key) {
        var names = names(key);
        return new Table(
                "征求到的意见（原文）",
                List.of("对谁", "来源", "意见原文"),
                meetings.opinions(key).stream()
                        .map(one -> List.of(name(names, one.about()), one.givenBy(), one.opinion()))
                        .toList());
    }

    /** Names by id; the body's under {@link Preparation#BODY}. */
    Map<String, String> names(CaseKey key) {
        var names = new LinkedHashMap<String, String>();
        names.put(Preparation.BODY, "领导班子");
        meetings.members(key).forEach(member -> names.put(member.officialId(), member.name()));
        return names;
    }

    static String name(Map<String, String> names, String id) {
        return Objects.requireNonNullElse(names.get(id), id);
    }

    List<Map<String, Object>> memberOptions(CaseKey key) {
        return meetings.members(key).stream()
                .map(member -> Choice.of(member.officialId(), member.name() + "（" + member.position() + "）"))
                .toList();
    }

    String organ(String id) {
        return organizations.organName(id);
    }

    /** How many members a body has at least. */
    int fewest(String jurisdiction, LocalDate on) {
        return parameters.number("life_meeting.body_members", jurisdiction, on);
    }

    static Member chief(List<Member> members) {
        return members.stream()
                .filter(Member::chief)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a body without a chief"));
    }
}
