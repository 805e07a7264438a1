package io.guicheng.procedure.threereports;

import io.guicheng.clause.Parameters;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Work;
import io.guicheng.procedure.threereports.ReportCircles.Chief;
import io.guicheng.procedure.threereports.ReportCircles.Circle;
import io.guicheng.reports.AnnualReports;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How many report on site, and who has a rest because they did so lately. */
@Component
class OnSiteRules {

    private static final String MIN = "three_reports.on_site_min";
    private static final String MAX = "three_reports.on_site_max";
    private static final String REST = "three_reports.on_site_rest";

    private final AnnualReports reports;
    private final Parameters parameters;

    OnSiteRules(AnnualReports reports, Parameters parameters) {
        this.reports = reports;
        this.parameters = parameters;
    }

    /** Those who are kept out, with the reason. */
    Map<String, String> resting(Work work, Collection<String> officials) {
        var rest = parameters.period(REST, work.jurisdiction(), work.today());
        var since = work.today().minus(rest);
        var resting = new HashMap<String, String>();
        reports.lastOnSite(officials).forEach((official, day) -> {
            if (day.isAfter(since)) {
                resting.put(official, day + " 已作现场述责");
            }
        });
        return resting;
    }

    /** What the form says about the numbers. */
    String words(Work work, int eligible, Circle circle) {
        var vacant = circle.vacant().isEmpty() ? "" : "；空缺：" + String.join("、", circle.vacant());
        return "现场述责 %d 至 %d 人；登记簿中应述 %d 人，可以列入现场述责 %d 人%s"
                .formatted(
                        least(work, eligible),
                        most(work, eligible),
                        circle.chiefs().size(),
                        eligible,
                        vacant);
    }

    void checkChosen(Work work, List<Input> rows, Circle circle, Problems problems) {
        var chiefs = circle.chiefs().stream().collect(Collectors.toMap(Chief::officialId, Function.identity()));
        var resting = resting(work, chiefs.keySet());
        var eligible = chiefs.size() - resting.size();
        var chosen = rows.stream().filter(row -> row.flag("onSite")).toList();
        for (var row : chosen) {
            var reason = resting.get(row.text("id"));
            problems.addIf(
                    reason != null, row.path("onSite"), "%s%s，间隔未满，本次不能列入现场述责".formatted(name(chiefs, row), reason));
            problems.addIf(
                    row.text("reason").isEmpty(), row.path("reason"), "%s列入现场述责的理由必须写明".formatted(name(chiefs, row)));
        }
        problems.addIf(
                chosen.size() < least(work, eligible) || chosen.size() > most(work, eligible),
                "subjects",
                "现场述责应为 %d 至 %d 人，已选 %d 人".formatted(least(work, eligible), most(work, eligible), chosen.size()));
    }

    void checkDrawn(Work work, Input input, Circle circle, Problems problems) {
        var ids = circle.chiefs().stream().map(Chief::officialId).toList();
        var eligible = ids.size() - resting(work, ids).size();
        var count = input.count("drawCount");
        problems.addIf(
                count < least(work, eligible) || count > most(work, eligible),
                "drawCount",
                "“抽取人数”应为 %d 至 %d 人".formatted(least(work, eligible), most(work, eligible)));
        problems.addIf(
                input.rows("subjects").stream().anyMatch(row -> row.flag("onSite")),
                "subjects",
                "抽签产生现场述责人员的，名单中不勾选“现场述责”");
    }

    private static String name(Map<String, Chief> chiefs, Input row) {
        var chief = chiefs.get(row.text("id"));
        return chief == null ? row.text("id") : chief.name();
    }

    /** Where nearly everybody has a rest, those who are left. */
    private int least(Work work, int eligible) {
        return Math.max(1, Math.min(eligible, parameters.number(MIN, work.jurisdiction(), work.today())));
    }

    private int most(Work work, int eligible) {
        return Math.max(
                least(work, eligible), Math.min(eligible, parameters.number(MAX, work.jurisdiction(), work.today())));
    }
}
