package io.guicheng.procedure.writtenreport;

import io.guicheng.form.Facts;
import io.guicheng.form.Facts.Light;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.reports.AnnualReports;
import io.guicheng.reports.KnownProblems;
import io.guicheng.reports.ReportSubject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 审核书面报告: passed, or sent back with points; what the registers know of the chief lies beside it. */
@Component
class ReviewWritten implements Step {

    private final AnnualReports reports;
    private final KnownProblems known;

    ReviewWritten(AnnualReports reports, KnownProblems known) {
        this.reports = reports;
        this.known = known;
    }

    @Override
    public String procedure() {
        return WrittenReport.KEY;
    }

    @Override
    public String task() {
        return "reviewWritten";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var subject = subject(work);
        return Map.of("report", report(subject), "known", known(subject));
    }

    private static Map<String, Object> report(ReportSubject subject) {
        var facts = Facts.titled("书面报告")
                .with("述责人", subject.name() + "（" + subject.officialId() + "）")
                .with("职务", subject.post())
                .with("提交日期", String.valueOf(subject.submittedOn()));
        if (subject.rounds() > 0) {
            facts.with("已退回", subject.rounds() + " 次", Light.AMBER);
            part(facts, "上次退回要点", subject.points());
        }
        if (subject.excuse() != null) {
            return facts.with("不能提交的原因", subject.excuse(), Light.RED).block();
        }
        part(facts, "政治纪律和政治规矩", subject.politics());
        part(facts, "管党治党责任", subject.partyDuty());
        part(facts, "廉洁自律", subject.integrity());
        part(facts, "政德", subject.virtue());
        part(facts, "监督下级“一把手”情况", subject.lowerChiefs());
        part(facts, "参加双重组织生活情况", subject.organizationLife());
        return facts.block();
    }

    private static void part(Facts facts, String label, @Nullable String text) {
        if (text != null) {
            facts.with(label, text);
        }
    }

    private Map<String, Object> known(ReportSubject subject) {
        var all = known.about(subject.officialId());
        return all.isEmpty()
                ? Facts.titled("登记簿掌握的情况").with("情况", "没有", Light.GREEN).block()
                : Facts.titled("登记簿掌握的情况")
                        .table(
                                List.of("来源", "时间", "内容"),
                                all.stream()
                                        .map(one -> List.of(one.kind(), one.on(), one.text()))
                                        .toList())
                        .block();
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var subject = subject(work);
        if (work.isBy(subject.submittedBy())) {
            throw new Refused("代录人不能审核自己录入的报告，请由其他人审核");
        }
        var points = input.rows("points");
        var returned = input.text("decision").equals("RETURN");
        new Problems()
                .addIf(returned && points.isEmpty(), "points", "退回的，“退回要点”至少写一条")
                .addIf(!returned && !points.isEmpty(), "points", "通过的，不填写“退回要点”")
                .refuse();
        if (returned) {
            reports.sendReportBack(
                    work.caseKey(),
                    subject.officialId(),
                    IntStream.range(0, points.size())
                            .mapToObj(i -> (i + 1) + ". " + points.get(i).text("point"))
                            .collect(Collectors.joining("\n")));
        } else {
            reports.accept(work.caseKey(), subject.officialId(), work.actor().userId(), work.today());
        }
        return WrittenReport.RETURNED.as(returned);
    }

    private ReportSubject subject(Work work) {
        return reports.subject(work.caseKey(), WrittenReport.SUBJECT.from(work.variables()));
    }
}
