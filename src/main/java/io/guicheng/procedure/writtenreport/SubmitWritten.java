package io.guicheng.procedure.writtenreport;

import io.guicheng.form.Facts;
import io.guicheng.form.Facts.Light;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.reminder.Reminders;
import io.guicheng.reports.AnnualReports;
import io.guicheng.reports.AnnualReports.Text;
import io.guicheng.reports.ReportSubject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 提交书面报告: the office of the chief's unit hands in what the chief has written and signed; the chief, whom the case concerns, has no
 * part in it. What cannot be had is said with its reason.
 */
@Component
class SubmitWritten implements Step {

    /** The four headings (S1-8.3b), and what two more clauses want to be in it (S2-6f, S2-13e). */
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("politics", "政治纪律和政治规矩");
        PARTS.put("partyDuty", "管党治党责任");
        PARTS.put("integrity", "廉洁自律");
        PARTS.put("virtue", "政德");
        PARTS.put("lowerChiefs", "监督下级“一把手”情况");
        PARTS.put("organizationLife", "参加双重组织生活情况");
    }

    private final AnnualReports reports;
    private final Reminders reminders;

    SubmitWritten(AnnualReports reports, Reminders reminders) {
        this.reports = reports;
        this.reminders = reminders;
    }

    @Override
    public String procedure() {
        return WrittenReport.KEY;
    }

    @Override
    public String task() {
        return "submitWritten";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var subject = subject(work);
        var plan = reports.get(work.caseKey());
        var facts = Facts.titled("应交报告")
                .with("年度", plan.reportYear() + " 年")
                .with("述责人", subject.name() + "（" + subject.officialId() + "）")
                .with("职务", subject.post())
                .with("截止", Objects.requireNonNull(plan.reportDue()).toString());
        var points = subject.points();
        if (points != null) {
            facts.with("退回要点", points, Light.AMBER);
        }
        var data = new HashMap<String, Object>();
        data.put("facts", facts.block());
        data.put("action", "SUBMIT");
        put(data, "politics", subject.politics());
        put(data, "partyDuty", subject.partyDuty());
        put(data, "integrity", subject.integrity());
        put(data, "virtue", subject.virtue());
        put(data, "lowerChiefs", subject.lowerChiefs());
        put(data, "organizationLife", subject.organizationLife());
        return data;
    }

    private static void put(Map<String, Object> data, String field, @Nullable String text) {
        if (text != null) {
            data.put(field, text);
        }
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var subject = subject(work);
        var submits = input.text("action").equals("SUBMIT");
        var problems = new Problems();
        PARTS.forEach((field, label) ->
                problems.addIf(submits && input.text(field).isEmpty(), field, "提交报告的，“%s”必须填写".formatted(label)));
        problems.addIf(submits && input.files("signed").isEmpty(), "signed", "提交报告的，“本人签字的报告”必须上传")
                .addIf(submits && !input.text("excuse").isEmpty(), "excuse", "提交报告的，不填写“不能提交的原因”")
                .addIf(!submits && input.text("excuse").isEmpty(), "excuse", "不能提交的，“不能提交的原因”必须写明")
                .refuse();
        if (submits) {
            reports.handIn(
                    work.caseKey(),
                    subject.officialId(),
                    new Text(
                            input.text("politics"),
                            input.text("partyDuty"),
                            input.text("integrity"),
                            input.text("virtue"),
                            input.text("lowerChiefs"),
                            input.text("organizationLife")),
                    work.actor().userId(),
                    work.today());
        } else {
            reports.excuse(
                    work.caseKey(),
                    subject.officialId(),
                    input.text("excuse"),
                    work.actor().userId(),
                    work.today());
        }
        reminders.settle(subject.about());
        return Map.of();
    }

    private ReportSubject subject(Work work) {
        return reports.subject(work.caseKey(), WrittenReport.SUBJECT.from(work.variables()));
    }
}
