package io.guicheng.procedure.threereports;

import io.guicheng.clause.Parameters;
import io.guicheng.engine.Decisions;
import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.reports.AnnualReports;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 公开述责报告: within the scope that the jurisdiction allows, not wider (S2-11e). */
@Component
class PublishReports implements Step {

    private static final String WIDEST = "three_reports.publication_scope";

    private final AnnualReports reports;
    private final Decisions decisions;
    private final Parameters parameters;

    PublishReports(AnnualReports reports, Decisions decisions, Parameters parameters) {
        this.reports = reports;
        this.decisions = decisions;
        this.parameters = parameters;
    }

    @Override
    public String procedure() {
        return ThreeReports.KEY;
    }

    @Override
    public String task() {
        return "publishReports";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of(
                "facts",
                Facts.titled("公开")
                        .with("允许的最大范围", widest(work))
                        .with(
                                "参加现场述责的会议日期",
                                String.valueOf(reports.get(work.caseKey()).heldOn()))
                        .block());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var heldOn = Objects.requireNonNull(reports.get(work.caseKey()).heldOn());
        var on = input.day("publishedOn");
        new Problems()
                .addIf(on.isBefore(heldOn), "publishedOn", "“公开日期”不能早于会议日期 " + heldOn)
                .addIf(on.isAfter(work.today()), "publishedOn", "“公开日期”不能晚于今天")
                .addIf(width(input.text("scope")) > width(widest(work)), "scope", "“公开范围”不能大于允许的范围：" + widest(work))
                .refuse();
        reports.publish(work.caseKey(), on, input.text("scope"), input.text("how"));
        return Map.of();
    }

    private String widest(Work work) {
        return parameters.value(WIDEST, work.jurisdiction(), work.today()).text();
    }

    private int width(String scope) {
        return Integer.parseInt(decisions
                .single(ThreeReports.SCOPE_TABLE, Map.of("scope", scope))
                .text("width"));
    }
}
