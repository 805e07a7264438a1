package io.guicheng.procedure.threereports;

import io.guicheng.draw.Draw;
import io.guicheng.draw.Draws;
import io.guicheng.draw.Population;
import io.guicheng.draw.Population.Excluded;
import io.guicheng.draw.Population.Member;
import io.guicheng.draw.Population.Stratum;
import io.guicheng.draw.Quota;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.procedure.threereports.ThreeReports.PlanDecision;
import io.guicheng.reports.AnnualReports;
import io.guicheng.reports.ReportPlan;
import io.guicheng.reports.ReportPlan.Selection;
import io.guicheng.reports.ReportSubject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 审定方案: by the head after a meeting has decided on it (S3-3.1.2.1.3d); where lots are drawn, of whom is sealed here. */
@Component
class ApproveReportPlan implements Step {

    private static final String STRATUM = "all";

    private final AnnualReports reports;
    private final ReportFacts facts;
    private final OnSiteRules onSite;
    private final Draws draws;

    ApproveReportPlan(AnnualReports reports, ReportFacts facts, OnSiteRules onSite, Draws draws) {
        this.reports = reports;
        this.facts = facts;
        this.onSite = onSite;
        this.draws = draws;
    }

    @Override
    public String procedure() {
        return ThreeReports.KEY;
    }

    @Override
    public String task() {
        return "approveReportPlan";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "三述方案"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var plan = reports.get(work.caseKey());
        if (work.isBy(plan.draftedBy())) {
            throw new Refused("拟定人不能审定自己拟定的方案，请由其他负责人审定");
        }
        var returned = input.text("decision").equals("RETURN");
        new Problems()
                .addIf(returned && input.text("note").isEmpty(), "note", "退回的，“退回意见”必须填写")
                .addIf(!returned && input.text("meeting").isEmpty(), "meeting", "同意的，“研究方案的会议”必须填写")
                .addIf(!returned && input.files("minutes").isEmpty(), "minutes", "同意的，“会议决定”必须上传")
                .refuse();
        if (returned) {
            reports.sendBack(work.caseKey(), input.text("note"));
            return ThreeReports.PLAN_DECISION.as(PlanDecision.RETURNED);
        }
        var drawn = plan.selection() == Selection.DRAWN;
        reports.approve(
                work.caseKey(),
                work.actor().userId(),
                work.today(),
                input.text("meeting"),
                drawn ? beginDraw(work, plan) : null);
        return ThreeReports.PLAN_DECISION.as(drawn ? PlanDecision.DRAW : PlanDecision.CHOSEN);
    }

    /** The nonce is committed and the list sealed now; the number is said aloud later, by somebody who has prepared neither. */
    private String beginDraw(Work work, ReportPlan plan) {
        var subjects = reports.subjects(work.caseKey());
        var id = draws.commit(
                work.caseKey(),
                work.actor(),
                work.organ(),
                "抽取 %d 年度现场述责人员".formatted(plan.reportYear()),
                Draw.Source.onSite("由没有参与准备的人员在现场报数"));
        draws.fix(id, work.actor(), population(work, plan, subjects));
        return id;
    }

    private Population population(Work work, ReportPlan plan, List<ReportSubject> subjects) {
        var ids = subjects.stream().map(ReportSubject::officialId).toList();
        return new Population(
                List.of(new Stratum(
                        STRATUM, facts.circle(plan.circle()), Quota.count(Objects.requireNonNull(plan.drawCount())))),
                subjects.stream()
                        .map(one -> new Member(one.officialId(), one.name() + "，" + one.post(), Set.of(STRATUM)))
                        .toList(),
                onSite.resting(work, ids).entrySet().stream()
                        .map(entry -> new Excluded(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
