package io.guicheng.procedure.lifemeetingplan;

import io.guicheng.clause.Parameters;
import io.guicheng.draw.Draw;
import io.guicheng.draw.Draws;
import io.guicheng.draw.Population;
import io.guicheng.draw.Population.Member;
import io.guicheng.draw.Population.Stratum;
import io.guicheng.draw.Quota;
import io.guicheng.draw.Rounding;
import io.guicheng.form.Choice;
import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.lifemeetings.LeadershipBody;
import io.guicheng.lifemeetings.YearPlan.Planned;
import io.guicheng.lifemeetings.YearPlans;
import io.guicheng.organization.CommitteeMember;
import io.guicheng.organization.Organizations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 安排全部班子: nobody is left out, and of whom the leaders' meetings are drawn is sealed. */
@Component
class PlanYear implements Step {

    private static final String STRATUM = "bodies";

    private final YearPlans plans;
    private final DueBodies due;
    private final Organizations organizations;
    private final Draws draws;
    private final Parameters parameters;

    PlanYear(YearPlans plans, DueBodies due, Organizations organizations, Draws draws, Parameters parameters) {
        this.plans = plans;
        this.due = due;
        this.organizations = organizations;
        this.draws = draws;
        this.parameters = parameters;
    }

    @Override
    public String procedure() {
        return LifeMeetingPlan.KEY;
    }

    @Override
    public String task() {
        return "planYear";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var bodies = due.of(work);
        return Map.of(
                "facts",
                Facts.titled(plans.get(work.caseKey()).planYear() + " 年度")
                        .with("应当安排的班子", bodies.size() + " 个")
                        .with("负责人随机参加的比例", share(work))
                        .block(),
                "guideOptions",
                organizations.committee(work.jurisdiction()).stream()
                        .map(member -> Choice.of(member.id(), member.name() + "（" + member.position() + "）"))
                        .toList(),
                "bodies",
                bodies.values().stream()
                        .map(body -> Map.<String, Object>of(
                                "id",
                                body.id(),
                                "name",
                                body.name(),
                                "members",
                                body.members().size() + " 人"))
                        .toList());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var problems = new Problems();
        var planned = planned(work, input, problems);
        problems.refuse();
        var draw = draws.commit(
                work.caseKey(),
                work.actor(),
                work.organ(),
                plans.get(work.caseKey()).planYear() + " 年度随机参加的民主生活会",
                Draw.Source.onSite(input.text("source")));
        draws.fix(draw, work.actor(), population(work, planned));
        plans.plan(work.caseKey(), planned, draw);
        return Map.of();
    }

    private List<Planned> planned(Work work, Input input, Problems problems) {
        var left = due.of(work);
        var guides = organizations.committee(work.jurisdiction()).stream()
                .collect(Collectors.toMap(CommitteeMember::id, CommitteeMember::name));
        var planned = new ArrayList<Planned>();
        for (var row : input.rows("bodies")) {
            var body = left.remove(row.text("id"));
            var guide = row.text("guide");
            problems.addIf(body == null, row.path("name"), "“领导班子”不在应当安排的名单里，或者重复");
            problems.addIf(
                    !guide.isEmpty() && !guides.containsKey(guide), row.path("guide"), "“参加指导的党委班子成员”不是本级党委班子成员");
            problems.addIf(
                    body != null && body.committee() && guide.isEmpty(),
                    row.path("guide"),
                    "下级党委领导班子的民主生活会，“参加指导的党委班子成员”必须选择");
            if (body != null) {
                planned.add(
                        new Planned(body.id(), body.name(), guide.isEmpty() ? null : guide, guides.get(guide), false));
            }
        }
        problems.addIf(
                !left.isEmpty(),
                "bodies",
                "应当全覆盖，缺少：" + left.values().stream().map(LeadershipBody::name).collect(Collectors.joining("、")));
        problems.addIf(planned.isEmpty(), "bodies", "本年度的班子都已立案，没有可安排的，请撤回本案");
        return planned;
    }

    private Population population(Work work, List<Planned> planned) {
        var rounding = Rounding.ofChinese(parameters
                .value(Draws.ROUNDING, work.jurisdiction(), work.today())
                .text());
        var share = parameters.share("life_meeting.leaders_share", work.jurisdiction(), work.today());
        return new Population(
                List.of(new Stratum(STRATUM, "下级领导班子", Quota.share(share, rounding))),
                planned.stream()
                        .map(one -> new Member(one.bodyId(), one.bodyName(), Set.of(STRATUM)))
                        .toList(),
                List.of());
    }

    private String share(Work work) {
        return parameters
                .value("life_meeting.leaders_share", work.jurisdiction(), work.today())
                .text();
    }
}
