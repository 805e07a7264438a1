package io.guicheng.procedure.threereports;

import io.guicheng.kernel.CaseKey;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.reports.AnnualReports;
import io.guicheng.reports.ReportSubject;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 归入廉政档案: for everybody, those without a report too. */
@Component
class FileReports implements JavaDelegate {

    private final AnnualReports reports;
    private final IntegrityFiles files;
    private final Clock clock;

    FileReports(AnnualReports reports, IntegrityFiles files, Clock clock) {
        this.reports = reports;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = CaseKey.of(execution.getProcessBusinessKey());
        var year = reports.get(key).reportYear();
        reports.subjects(key)
                .forEach(one -> files.append(
                        new IntegrityEntry(one.officialId(), clock.instant(), "述责述廉述德", text(year, one), key.value())));
    }

    private static String text(int year, ReportSubject one) {
        var text = new StringBuilder(year + " 年度述责述廉述德：");
        if (one.state() == ReportSubject.State.EXCUSED) {
            return text.append("未提交书面报告，").append(one.excuse()).toString();
        }
        text.append("书面报告已通过");
        if (one.rounds() > 0) {
            text.append("（退回 ").append(one.rounds()).append(" 次）");
        }
        if (one.score() != null) {
            text.append("；现场述责，评议 %d 分（好 %d、较好 %d、一般 %d、差 %d、弃权 %d）%s"
                    .formatted(
                            one.score(),
                            one.good(),
                            one.fair(),
                            one.plain(),
                            one.poor(),
                            one.abstained(),
                            Boolean.TRUE.equals(one.low()) ? "，低于约谈线，已启动约谈" : ""));
        }
        text.append("；反馈意见：").append(one.opinion());
        return text.toString();
    }
}
