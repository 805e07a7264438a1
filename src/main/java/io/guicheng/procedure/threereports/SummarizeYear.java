package io.guicheng.procedure.threereports;

import io.guicheng.form.Facts;
import io.guicheng.form.Facts.Light;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.CaseKey;
import io.guicheng.procedure.threereports.ReportCircles.Kind;
import io.guicheng.reports.AnnualReports;
import io.guicheng.reports.ReportSubject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 年度总结: full coverage against the registers as they are now, or everybody who is missing by name with the reason (S1-8.3c, S2-11b). */
@Component
class SummarizeYear implements Step {

    private final AnnualReports reports;
    private final ReportCircles circles;
    private final ReportFacts facts;

    SummarizeYear(AnnualReports reports, ReportCircles circles, ReportFacts facts) {
        this.reports = reports;
        this.circles = circles;
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return ThreeReports.KEY;
    }

    @Override
    public String task() {
        return "summarizeYear";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var missing = missing(work);
        var all = expected(work.caseKey(), work.jurisdiction());
        var share = all.isEmpty() ? 0 : 100 * (all.size() - missing.size()) / all.size();
        return Map.of(
                "facts",
                facts.block(work.caseKey(), "本年度述责述廉述德"),
                "coverage",
                Facts.titled("覆盖率")
                        .with("应述", all.size() + " 人（方案名单和登记簿现任人员）")
                        .with("书面报告通过", all.size() - missing.size() + " 人")
                        .with("覆盖率", share + "%", Light.of(missing.isEmpty()))
                        .block(),
                "missing",
                missing.entrySet().stream()
                        .map(entry -> Map.of(
                                "id", entry.getKey(), "name", entry.getValue(), "reason", excuse(work, entry.getKey())))
                        .toList());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var missing = missing(work);
        var reasons = new HashMap<String, String>();
        input.rows("missing").forEach(row -> reasons.put(row.text("id"), row.text("reason")));
        var problems = new Problems();
        missing.forEach((official, name) ->
                problems.addIf(reasons.getOrDefault(official, "").isEmpty(), "missing", name + "没有通过的书面报告，必须写明原因"));
        problems.refuse();
        reasons.keySet().retainAll(missing.keySet());
        reports.summarize(work.caseKey(), text(missing, reasons) + input.text("summary"), reasons);
        return Map.of();
    }

    private static String text(Map<String, String> missing, Map<String, String> reasons) {
        return missing.isEmpty()
                ? "书面述责全覆盖。"
                : missing.entrySet().stream()
                        .map(entry -> entry.getValue() + "（" + reasons.get(entry.getKey()) + "）")
                        .collect(Collectors.joining("、", "没有书面述责：", "。"));
    }

    /** Who should have reported: everybody of the plan, and whoever holds such a post now. */
    private Map<String, String> expected(CaseKey key, String jurisdiction) {
        var all = new TreeMap<String, String>();
        circles.of(Kind.valueOf(reports.get(key).circle()), jurisdiction)
                .chiefs()
                .forEach(chief -> all.put(chief.officialId(), chief.words()));
        reports.subjects(key).forEach(one -> all.put(one.officialId(), one.post() + " " + one.name()));
        return all;
    }

    private Map<String, String> missing(Work work) {
        var passed = reports.subjects(work.caseKey()).stream()
                .filter(one -> one.state() == ReportSubject.State.PASSED)
                .map(ReportSubject::officialId)
                .toList();
        var missing = new TreeMap<>(expected(work.caseKey(), work.jurisdiction()));
        missing.keySet().removeAll(List.copyOf(passed));
        return missing;
    }

    private String excuse(Work work, String official) {
        return reports.subjects(work.caseKey()).stream()
                .filter(one -> one.officialId().equals(official))
                .map(one -> one.excuse() == null ? "" : one.excuse())
                .findFirst()
                .orElse("");
    }
}
