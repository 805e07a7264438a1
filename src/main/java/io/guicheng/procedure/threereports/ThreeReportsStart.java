package io.guicheng.procedure.threereports;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.engine.Decisions;
import io.guicheng.form.CaseStart;
import io.guicheng.form.Choice;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.procedure.threereports.ReportCircles.Chief;
import io.guicheng.procedure.threereports.ReportCircles.Kind;
import io.guicheng.reports.AnnualReports;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The discipline organ begins the reports of one year: one case a year for each circle of chiefs. */
@Component
class ThreeReportsStart implements CaseStart {

    private final AnnualReports reports;
    private final ReportCircles circles;
    private final Handing handing;
    private final Decisions decisions;
    private final Cases cases;
    private final Clock clock;

    ThreeReportsStart(
            AnnualReports reports,
            ReportCircles circles,
            Handing handing,
            Decisions decisions,
            Cases cases,
            Clock clock) {
        this.reports = reports;
        this.circles = circles;
        this.handing = handing;
        this.decisions = decisions;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return ThreeReports.KEY;
    }

    @Override
    public String prefix() {
        return ThreeReports.PREFIX;
    }

    @Override
    public Set<OrganKind> startedBy() {
        return Set.of(OrganKind.DISCIPLINE);
    }

    @Override
    public Map<String, Object> data(Organ organ) {
        var year = LocalDate.now(clock).getYear();
        return Map.of(
                "yearOptions",
                Stream.of(year, year - 1)
                        .map(one -> Choice.of(String.valueOf(one), one + " 年"))
                        .toList(),
                "year",
                String.valueOf(year));
    }

    @Override
    public String title(Organ organ, Input input) {
        return input.text("year") + " 年度述责述廉述德："
                + decisions
                        .single(ThreeReports.CIRCLE_TABLE, Map.of("circle", input.text("circle")))
                        .rule();
    }

    @Override
    public Map<String, Object> begin(CaseFile file, Actor actor, Input input) {
        var circle = circles.of(Kind.valueOf(input.text("circle")), file.jurisdiction());
        var subjects = circle.chiefs().stream().map(Chief::officialId).toList();
        var today = LocalDate.now(clock);
        var year = input.text("year");
        var other = year.matches("\\d{4}")
                ? reports.caseOf(file.jurisdiction(), Integer.parseInt(year), input.text("circle"))
                : Optional.empty();
        new Problems()
                .addIf(
                        !year.equals(String.valueOf(today.getYear()))
                                && !year.equals(String.valueOf(today.getYear() - 1)),
                        "year",
                        "“年度”只能是今年或者去年")
                .addIf(other.isPresent(), "year", "%s 年度同一范围的述责述廉述德已经发起：%s".formatted(year, other.orElse(null)))
                .addIf(subjects.isEmpty(), "circle", "登记簿中没有这一范围的述责人，不能发起")
                .addIf(
                        handing.concernedOfficial(actor.person().officialId(), subjects),
                        "circle",
                        "您本人或者亲属在本次述责人之中，应当回避，请由其他人发起")
                .refuse();
        reports.open(
                file.key(), file.jurisdiction(), Integer.parseInt(year), input.text("circle"), input.text("meeting"));
        subjects.forEach(official -> cases.concerns(file.key(), official));
        return Map.of();
    }
}
