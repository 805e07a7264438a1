package io.guicheng.procedure.threereports;

import io.guicheng.form.CaseOutcome;
import io.guicheng.kernel.CaseKey;
import io.guicheng.reports.AnnualReports;
import io.guicheng.reports.ReportSubject;
import org.springframework.stereotype.Component;

/** Says how many reported, and how. */
@Component
class ThreeReportsOutcome implements CaseOutcome {

    private final AnnualReports reports;

    ThreeReportsOutcome(AnnualReports reports) {
        this.reports = reports;
    }

    @Override
    public String procedure() {
        return ThreeReports.KEY;
    }

    @Override
    public String text(CaseKey caseKey, String endEvent) {
        var subjects = reports.subjects(caseKey);
        var passed = subjects.stream()
                .filter(one -> one.state() == ReportSubject.State.PASSED)
                .count();
        var onSite = subjects.stream().filter(one -> one.score() != null).count();
        return "%d 年度述责述廉述德：书面 %d/%d 人，现场 %d 人"
                .formatted(reports.get(caseKey).reportYear(), passed, subjects.size(), onSite);
    }
}
