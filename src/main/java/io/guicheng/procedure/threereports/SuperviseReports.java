package io.guicheng.procedure.threereports;

import io.guicheng.form.Facts;
import io.guicheng.form.Facts.Light;
import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.reminder.Reminders;
import io.guicheng.reports.AnnualReports;
import io.guicheng.reports.ReportSubject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 督促收交: how far the written reports have come, and one click that reminds those who owe one. The task comes again until all are in. */
@Component
class SuperviseReports implements Step {

    private static final String INBOX = "/camunda/app/tasklist/";

    private final AnnualReports reports;
    private final ReportFacts facts;
    private final Handing handing;
    private final Reminders reminders;

    SuperviseReports(AnnualReports reports, ReportFacts facts, Handing handing, Reminders reminders) {
        this.reports = reports;
        this.facts = facts;
        this.handing = handing;
        this.reminders = reminders;
    }

    @Override
    public String procedure() {
        return ThreeReports.KEY;
    }

    @Override
    public String task() {
        return "superviseReports";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var plan = reports.get(work.caseKey());
        var subjects = reports.subjects(work.caseKey());
        var due = Objects.requireNonNull(plan.reportDue());
        var progress = ReportFacts.progress(subjects);
        return Map.of(
                "facts",
                Facts.titled("收交进度")
                        .with(
                                progress.label(),
                                progress.value(),
                                progress.light().equals("green") ? Light.GREEN : Light.AMBER)
                        .with("截止", due.toString(), work.today().isAfter(due) ? Light.RED : Light.GREEN)
                        .table(
                                List.of("述责人", "职务", "由谁提交", "情况", "提交日期"),
                                subjects.stream().map(this::row).toList())
                        .block());
    }

    private List<String> row(ReportSubject one) {
        return List.of(
                one.name(),
                one.post(),
                facts.organ(one.reportOrgan()) + (one.reportOrgan().equals(one.unitOrgan()) ? "" : "（代录）"),
                one.state().chinese(),
                one.submittedOn() == null ? "" : one.submittedOn().toString());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var subjects = reports.subjects(work.caseKey());
        var ids = subjects.stream().map(ReportSubject::officialId).toList();
        var plan = reports.get(work.caseKey());
        var owing = subjects.stream()
                .filter(one -> one.state().owed() && one.reportOrgan().equals(one.unitOrgan()))
                .toList();
        if (owing.isEmpty()) {
            throw new Refused("没有要提醒的单位：没有交的由本机关代录，其余的已经提交");
        }
        for (var one : owing) {
            reminders.remind(
                    work.caseKey(),
                    one.about(),
                    "请提交 %d 年度述责述廉述德书面报告，截止 %s".formatted(plan.reportYear(), plan.reportDue()),
                    INBOX,
                    handing.people(one.reportOrgan(), ids),
                    work.actor());
        }
        return Map.of();
    }
}
