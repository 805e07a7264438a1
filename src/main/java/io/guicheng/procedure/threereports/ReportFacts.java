package io.guicheng.procedure.threereports;

import io.guicheng.engine.Decisions;
import io.guicheng.form.CasePanels.Fact;
import io.guicheng.form.CasePanels.Table;
import io.guicheng.form.Facts;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Organizations;
import io.guicheng.reports.AnnualReports;
import io.guicheng.reports.AnnualReports.Question;
import io.guicheng.reports.ReportPlan;
import io.guicheng.reports.ReportPlan.Selection;
import io.guicheng.reports.ReportSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A year's reports in words, for forms and for the page of the case. */
@Component
class ReportFacts {

    private final AnnualReports reports;
    private final Decisions decisions;
    private final Organizations organizations;

    ReportFacts(AnnualReports reports, Decisions decisions, Organizations organizations) {
        this.reports = reports;
        this.decisions = decisions;
        this.organizations = organizations;
    }

    String circle(String code) {
        return decisions
                .single(ThreeReports.CIRCLE_TABLE, Map.of("circle", code))
                .rule();
    }

    String meeting(String code) {
        return decisions
                .single(ThreeReports.MEETING_TABLE, Map.of("meeting", code))
                .rule();
    }

    List<Fact> plan(ReportPlan plan, List<ReportSubject> subjects) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("年度", plan.reportYear() + " 年"));
        facts.add(new Fact("述责人范围", circle(plan.circle())));
        facts.add(new Fact("现场述责的会议", meeting(plan.meeting())));
        Fact.add(facts, "工作办法", plan.rulebook());
        Fact.add(facts, "书面报告截止", plan.reportDue());
        if (plan.selection() != null) {
            facts.add(new Fact(
                    "现场述责人员", plan.selection() == Selection.CHOSEN ? "选定" : "抽签，抽取 " + plan.drawCount() + " 人"));
        }
        Fact.add(facts, "退回意见", plan.returnedNote());
        Fact.add(facts, "审定", plan.decision());
        if (!subjects.isEmpty()) {
            facts.add(progress(subjects));
        }
        Fact.add(facts, "会议日期", plan.heldOn());
        Fact.add(facts, "公开日期", plan.publishedOn());
        Fact.add(facts, "公开范围", plan.publishedIn());
        Fact.add(facts, "年度总结", plan.summary());
        return facts;
    }

    /** 已交 31/37. */
    static Fact progress(List<ReportSubject> subjects) {
        var owed = subjects.stream().filter(one -> one.state().owed()).count();
        var passed = subjects.stream()
                .filter(one -> one.state() == ReportSubject.State.PASSED)
                .count();
        return new Fact(
                "书面报告",
                "已交 %d/%d，已通过 %d".formatted(subjects.size() - owed, subjects.size(), passed),
                passed == subjects.size() ? "green" : "amber");
    }

    /** The block of a form with the plan and everybody of it. */
    Map<String, Object> block(CaseKey key, String title) {
        var subjects = reports.subjects(key);
        var facts = Facts.titled(title).lines(plan(reports.get(key), subjects));
        if (!subjects.isEmpty()) {
            var table = table(subjects);
            facts.table(table.columns(), table.rows());
        }
        return facts.block();
    }

    Table table(List<ReportSubject> subjects) {
        return new Table(
                "述责人",
                List.of("述责人", "职务", "书面报告", "现场述责", "评议得分"),
                subjects.stream()
                        .map(one -> List.of(
                                one.name(),
                                one.post(),
                                state(one),
                                one.onSite() ? String.valueOf(one.onSiteReason()) : "",
                                one.score() == null
                                        ? ""
                                        : one.score() + " 分" + (Boolean.TRUE.equals(one.low()) ? "（偏低，约谈）" : "")))
                        .toList());
    }

    private static String state(ReportSubject one) {
        var reason = one.missingReason() == null ? one.excuse() : one.missingReason();
        return one.state().chinese()
                + (one.rounds() > 0 ? "（退回 %d 次）".formatted(one.rounds()) : "")
                + (reason == null ? "" : "：" + reason);
    }

    Table questions(List<Question> questions, List<ReportSubject> subjects) {
        var names = subjects.stream().collect(Collectors.toMap(ReportSubject::officialId, ReportSubject::name));
        return new Table(
                "质询",
                List.of("述责人", "质询人", "问题", "回答"),
                questions.stream()
                        .map(one -> List.of(
                                names.getOrDefault(one.officialId(), one.officialId()),
                                one.askedBy(),
                                one.question(),
                                one.answer()))
                        .toList());
    }

    String organ(String id) {
        return organizations.organName(id);
    }
}
