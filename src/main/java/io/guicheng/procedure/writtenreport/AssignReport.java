package io.guicheng.procedure.writtenreport;

import io.guicheng.kernel.CaseKey;
import io.guicheng.reports.AnnualReports;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 分派报告: who hands this report in, and until when, as the plan says. */
@Component
class AssignReport implements JavaDelegate {

    private final AnnualReports reports;

    AssignReport(AnnualReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = CaseKey.of(execution.getProcessBusinessKey());
        var subject = reports.subject(key, WrittenReport.SUBJECT.from(execution));
        WrittenReport.REPORT_ORGAN.set(execution, subject.reportOrgan());
        WrittenReport.REPORT_DUE.set(
                execution, Objects.requireNonNull(reports.get(key).reportDue()));
    }
}
