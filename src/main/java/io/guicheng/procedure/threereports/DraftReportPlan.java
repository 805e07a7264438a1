package io.guicheng.procedure.threereports;

import io.guicheng.casework.Cases;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.procedure.threereports.ReportCircles.Chief;
import io.guicheng.procedure.threereports.ReportCircles.Circle;
import io.guicheng.procedure.threereports.ReportCircles.Kind;
import io.guicheng.reports.AnnualReports;
import io.guicheng.reports.AnnualReports.Draft;
import io.guicheng.reports.AnnualReports.Listed;
import io.guicheng.reports.ReportPlan.Selection;
import io.guicheng.reports.ReportSubject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 拟定方案: everybody of the circle, checked against the registers, and who of them reports on site. */
@Component
class DraftReportPlan implements Step {

    private final AnnualReports reports;
    private final ReportCircles circles;
    private final Handing handing;
    private final OnSiteRules onSite;
    private final ReportFacts facts;
    private final Cases cases;

    DraftReportPlan(
            AnnualReports reports,
            ReportCircles circles,
            Handing handing,
            OnSiteRules onSite,
            ReportFacts facts,
            Cases cases) {
        this.reports = reports;
        this.circles = circles;
        this.handing = handing;
        this.onSite = onSite;
        this.facts = facts;
        this.cases = cases;
    }

    @Override
    public String procedure() {
        return ThreeReports.KEY;
    }

    @Override
    public String task() {
        return "draftReportPlan";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var circle = circle(work);
        var before = reports.subjects(work.caseKey()).stream()
                .collect(Collectors.toMap(ReportSubject::officialId, Function.identity()));
        var rested = onSite.resting(work, ids(circle));
        var last = reports.lastOnSite(ids(circle));
        var rows = circle.chiefs().stream()
                .map(chief -> {
                    var row = new HashMap<String, Object>();
                    row.put("id", chief.officialId());
                    row.put("name", chief.name());
                    row.put("post", chief.post());
                    var day = last.get(chief.officialId());
                    row.put("last", day == null ? "" : day + (rested.containsKey(chief.officialId()) ? "，本次不列入" : ""));
                    var drafted = before.get(chief.officialId());
                    row.put("onSite", drafted != null && drafted.onSite());
                    row.put("reason", Objects.requireNonNullElse(drafted == null ? null : drafted.onSiteReason(), ""));
                    return row;
                })
                .toList();
        var data = new HashMap<String, Object>();
        data.put("facts", facts.block(work.caseKey(), "本次述责"));
        data.put("range", onSite.words(work, circle.chiefs().size() - rested.size(), circle));
        data.put("subjects", rows);
        return data;
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var circle = circle(work);
        var ids = ids(circle);
        var selection = Selection.valueOf(input.text("selection"));
        check(work, input, circle, selection);
        var rows = input.rows("subjects").stream().collect(Collectors.toMap(row -> row.text("id"), row -> row));
        reports.plan(
                work.caseKey(),
                new Draft(
                        input.text("rulebook"),
                        input.day("reportDue"),
                        selection,
                        selection == Selection.DRAWN ? input.count("drawCount") : null,
                        work.actor().userId()),
                circle.chiefs().stream()
                        .map(chief -> listed(
                                chief,
                                Objects.requireNonNull(rows.get(chief.officialId())),
                                selection,
                                work.organ(),
                                ids))
                        .toList());
        ids.forEach(official -> cases.concerns(work.caseKey(), official));
        return ThreeReports.SUBJECTS.as(ids);
    }

    private Listed listed(Chief chief, Input row, Selection selection, String collecting, List<String> ids) {
        var chosen = selection == Selection.CHOSEN && row.flag("onSite");
        return new Listed(
                chief.officialId(),
                chief.name(),
                chief.post(),
                chief.unit(),
                Objects.requireNonNull(chief.unitOrgan()),
                handing.organ(chief.unitOrgan(), collecting, ids),
                chosen,
                chosen ? row.text("reason") : null);
    }

    private void check(Work work, Input input, Circle circle, Selection selection) {
        var problems = new Problems();
        var due = input.day("reportDue");
        problems.addIf(!due.isAfter(work.today()), "reportDue", "“书面报告截止”应在今天之后");
        circle.unregistered().forEach(who -> problems.add("subjects", "干部登记簿中没有：" + who + "，请先登记，再拟定方案"));
        circle.chiefs().stream()
                .filter(chief -> chief.unitOrgan() == null)
                .forEach(chief -> problems.add("subjects", chief.words() + "所在单位没有登记机关，不能收交报告"));
        var rows = input.rows("subjects");
        var listed = new HashSet<String>();
        for (var row : rows) {
            problems.addIf(!listed.add(row.text("id")), row.path("name"), "名单中重复");
        }
        circle.chiefs().stream()
                .filter(chief -> !listed.remove(chief.officialId()))
                .forEach(chief -> problems.add("subjects", "名单缺少：" + chief.words()));
        problems.addIf(!listed.isEmpty(), "subjects", "名单中有登记簿里不属于这一范围的人：" + String.join("、", listed));
        problems.refuse();
        if (selection == Selection.CHOSEN) {
            onSite.checkChosen(work, rows, circle, problems);
        } else {
            onSite.checkDrawn(work, input, circle, problems);
        }
        checkYear(work, due, problems);
        problems.refuse();
    }

    /** The reports of a year are not asked for so late that the next year's would be due. */
    private void checkYear(Work work, LocalDate due, Problems problems) {
        var latest = LocalDate.of(reports.get(work.caseKey()).reportYear() + 1, 12, 31);
        problems.addIf(due.isAfter(latest), "reportDue", "“书面报告截止”不能晚于 " + latest);
    }

    private Circle circle(Work work) {
        return circles.of(Kind.valueOf(reports.get(work.caseKey()).circle()), work.jurisdiction());
    }

    private static List<String> ids(Circle circle) {
        return circle.chiefs().stream().map(Chief::officialId).toList();
    }
}
