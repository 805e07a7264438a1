package io.guicheng.procedure.threereports;

import io.guicheng.form.Facts;
import io.guicheng.form.Facts.Light;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.rectifications.RectificationOrders;
import io.guicheng.rectifications.RectificationOrders.Progress;
import io.guicheng.reports.AnnualReports;
import io.guicheng.reports.ReportSubject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 核对整改: every point of every letter has been put right in its own case, or it is said why it is carried over. */
@Component
class ConfirmFeedback implements Step {

    private final AnnualReports reports;
    private final RectificationOrders orders;

    ConfirmFeedback(AnnualReports reports, RectificationOrders orders) {
        this.reports = reports;
        this.orders = orders;
    }

    @Override
    public String procedure() {
        return ThreeReports.KEY;
    }

    @Override
    public String task() {
        return "confirmFeedback";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var names = names(work);
        var all = ordered(work);
        var open = all.stream().filter(one -> one.passedOn() == null).count();
        return Map.of(
                "facts",
                Facts.titled("整改事项")
                        .with("共", all.size() + " 项")
                        .with("尚未整改到位", open + " 项", Light.of(open == 0))
                        .table(
                                List.of("述责人", "要点", "期限", "整改案件", "情况"),
                                all.stream().map(one -> row(one, names)).toList())
                        .block());
    }

    private static List<String> row(Progress one, Map<String, String> names) {
        return List.of(
                names.getOrDefault(String.valueOf(one.officialId()), ""),
                one.problem(),
                one.dueOn().toString(),
                one.caseKey() == null ? "" : one.caseKey(),
                one.passedOn() == null
                        ? "尚未整改到位" + (one.overdue() > 0 ? "，逾期 %d 次".formatted(one.overdue()) : "")
                        : one.passedOn() + " 整改到位");
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var names = names(work);
        var open = ordered(work).stream()
                .filter(one -> one.passedOn() == null)
                .map(one -> names.getOrDefault(String.valueOf(one.officialId()), "") + "：" + one.problem())
                .toList();
        var carried = input.text("decision").equals("CARRY_OVER");
        new Problems()
                .addIf(!carried && !open.isEmpty(), "decision", "尚未整改到位，不能确认：" + String.join("；", open))
                .addIf(carried && open.isEmpty(), "decision", "全部整改到位，请选“全部整改到位”")
                .addIf(carried && input.text("note").isEmpty(), "note", "转下年度继续督办的，“理由”必须写明")
                .refuse();
        return Map.of();
    }

    /** Person by person. */
    private List<Progress> ordered(Work work) {
        return orders.of(work.caseKey()).stream()
                .sorted(Comparator.comparing(one -> String.valueOf(one.officialId())))
                .toList();
    }

    private Map<String, String> names(Work work) {
        return reports.subjects(work.caseKey()).stream()
                .collect(Collectors.toMap(ReportSubject::officialId, ReportSubject::name));
    }
}
