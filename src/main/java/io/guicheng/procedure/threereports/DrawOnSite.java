package io.guicheng.procedure.threereports;

import io.guicheng.draw.Draw;
import io.guicheng.draw.DrawRecord;
import io.guicheng.draw.Draws;
import io.guicheng.form.Facts;
import io.guicheng.form.Facts.Light;
import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.reports.AnnualReports;
import io.guicheng.reports.ReportSubject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 抽取现场述责人员: takes over what was drawn on the draw's own page. */
@Component
class DrawOnSite implements Step {

    private final AnnualReports reports;
    private final Draws draws;

    DrawOnSite(AnnualReports reports, Draws draws) {
        this.reports = reports;
        this.draws = draws;
    }

    @Override
    public String procedure() {
        return ThreeReports.KEY;
    }

    @Override
    public String task() {
        return "drawOnSite";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var draw = draw(work);
        var facts = Facts.titled("抽签")
                .with("事项", draw.purpose())
                .with("页面", "案件页面的“表决、抽签与名册”")
                .with("公开数", draw.source().text())
                .with("名单摘要", String.valueOf(draw.populationDigest()));
        var record = draw.record();
        facts.with("结果", record == null ? "还没有抽签" : names(work, record), Light.of(record != null));
        return Map.of("facts", facts.block());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var record = Optional.ofNullable(draw(work).record())
                .orElseThrow(() -> new Refused("还没有抽签：请在案件页面的“表决、抽签与名册”打开抽签页面，现场报数后抽签"));
        reports.onSite(
                work.caseKey(),
                record.drawnIds().stream()
                        .collect(Collectors.toMap(Function.identity(), id -> "抽签产生（公开数 " + record.input() + "）")));
        return Map.of();
    }

    private String names(Work work, DrawRecord record) {
        var names = reports.subjects(work.caseKey()).stream()
                .collect(Collectors.toMap(ReportSubject::officialId, ReportSubject::name));
        return record.drawnIds().stream().map(id -> names.getOrDefault(id, id)).collect(Collectors.joining("、"));
    }

    private Draw draw(Work work) {
        return draws.find(Objects.requireNonNull(reports.get(work.caseKey()).drawId()))
                .orElseThrow();
    }
}
