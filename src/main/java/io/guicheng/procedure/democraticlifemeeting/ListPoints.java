package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.clause.Parameters;
import io.guicheng.engine.Decisions;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.lifemeetings.KnownMatters;
import io.guicheng.lifemeetings.KnownMatters.Matter;
import io.guicheng.lifemeetings.LeadershipBody.Member;
import io.guicheng.lifemeetings.LifeMeetings;
import io.guicheng.lifemeetings.Preparation.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 拟定说清楚事项清单: what the registers know, sorted by a table, worded by the discipline organ; what is left out has its reason. */
@Component
class ListPoints implements Step {

    private static final Map<String, String> KINDS =
            Map.of("MASSES", "群众反映", "INSPECTION", "巡视巡察反馈", "INQUIRY", "约谈函询", "PERSONAL", "个人有关事项");

    private final LifeMeetings meetings;
    private final KnownMatters known;
    private final MeetingFacts facts;
    private final Impartiality impartiality;
    private final Decisions decisions;
    private final Parameters parameters;

    ListPoints(
            LifeMeetings meetings,
            KnownMatters known,
            MeetingFacts facts,
            Impartiality impartiality,
            Decisions decisions,
            Parameters parameters) {
        this.meetings = meetings;
        this.known = known;
        this.facts = facts;
        this.impartiality = impartiality;
        this.decisions = decisions;
        this.parameters = parameters;
    }

    @Override
    public String procedure() {
        return DemocraticLifeMeeting.KEY;
    }

    @Override
    public String task() {
        return "listPoints";
    }

    @Override
    public Map<String, Object> data(Work work) {
        impartiality.require(work);
        var names = facts.names(work.caseKey());
        return Map.of(
                "facts",
                facts.block(work.caseKey(), "民主生活会"),
                "memberOptions",
                facts.memberOptions(work.caseKey()),
                "points",
                drawn(work).values().stream()
                        .map(one -> Map.<String, Object>of(
                                "id", one.matter().id(),
                                "member", MeetingFacts.name(names, one.matter().officialId()),
                                "kind", one.kind(),
                                "known", one.matter().text(),
                                "listed", "YES",
                                "point", one.matter().text()))
                        .toList());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        impartiality.require(work);
        var drawn = drawn(work);
        var points = new ArrayList<Point>();
        var problems = new Problems();
        var left = new LinkedHashMap<>(drawn);
        for (var row : input.rows("points")) {
            var one = left.remove(row.text("id"));
            if (one == null) {
                problems.add(row.path("known"), "登记簿中没有这一事项，或者重复");
                continue;
            }
            check(row, one, problems);
            points.add(new Point(
                    one.matter().id(),
                    one.matter().officialId(),
                    one.kind(),
                    row.text("listed").equals("YES")
                            ? row.text("point")
                            : one.matter().text(),
                    row.text("listed").equals("YES"),
                    row.text("reason"),
                    null));
        }
        problems.addIf(!left.isEmpty(), "points", "登记簿中查到的事项须逐项判断，不能删去：还有 " + left.size() + " 项");
        added(work, input, points, problems);
        problems.refuse();
        meetings.list(work.caseKey(), points);
        return Map.of();
    }

    private static void check(Input row, Drawn one, Problems problems) {
        var listed = row.text("listed").equals("YES");
        problems.addIf(listed && row.text("point").isEmpty(), row.path("point"), "列入的，“让本人说清楚的内容”必须填写");
        problems.addIf(!listed && row.text("reason").isEmpty(), row.path("reason"), "不列入的，“不列入的理由”必须填写");
        problems.addIf(!listed && one.matter().register().equals("PERSONAL"), row.path("listed"), "个人有关事项应当在会上公开，必须列入");
    }

    private void added(Work work, Input input, List<Point> points, Problems problems) {
        var members = meetings.members(work.caseKey()).stream()
                .map(Member::officialId)
                .toList();
        for (var row : input.rows("more")) {
            problems.addIf(!members.contains(row.text("member")), row.path("member"), "“成员”不是该班子成员");
            points.add(new Point(
                    "MORE-" + (points.size() + 1),
                    row.text("member"),
                    Objects.requireNonNullElse(KINDS.get(row.text("kind")), ""),
                    row.text("point"),
                    true,
                    "",
                    null));
        }
    }

    /** What the registers yield and the table wants explained, by id. What is still being looked into stays out: the member must not learn of it. */
    private Map<String, Drawn> drawn(Work work) {
        var members = meetings.members(work.caseKey());
        var since =
                work.today().minus(parameters.period("life_meeting.points_since", work.jurisdiction(), work.today()));
        var drawn = new LinkedHashMap<String, Drawn>();
        var matters = known.about(members.stream().map(Member::officialId).toList(), since);
        for (var member : members) {
            matters.stream()
                    .filter(matter -> matter.officialId().equals(member.officialId()))
                    .forEach(matter -> decisions
                            .evaluate(
                                    DemocraticLifeMeeting.POINTS_TABLE,
                                    Map.of("register", matter.register(), "detail", matter.detail()))
                            .stream()
                            .filter(row -> row.flag("listed"))
                            .forEach(row -> drawn.put(matter.id(), new Drawn(matter, row.text("kind")))));
        }
        return drawn;
    }

    /** A matter with the name of its kind. */
    private record Drawn(Matter matter, String kind) {}
}
