package io.guicheng.procedure.threereports;

import io.guicheng.casework.CaseFile;
import io.guicheng.form.CasePanels;
import io.guicheng.reports.AnnualReports;
import io.guicheng.reports.ReportSubject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A year's reports on the page of the case: all of it for those who collect them, its own line for each unit. */
@Component
class ThreeReportsPanels implements CasePanels {

    private final AnnualReports reports;
    private final ReportFacts facts;

    ThreeReportsPanels(AnnualReports reports, ReportFacts facts) {
        this.reports = reports;
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return ThreeReports.KEY;
    }

    @Override
    public List<Panel> panels(CaseFile file, Reader reader) {
        var plan = reports.get(file.key());
        var subjects = reports.subjects(file.key());
        var questions = reports.questions(file.key());
        if (reader.workOf(file.ownerOrgan())) {
            var tables = new ArrayList<Table>();
            tables.add(facts.table(subjects));
            if (!questions.isEmpty()) {
                tables.add(facts.questions(questions, subjects));
            }
            return List.of(new Panel("述责述廉述德", facts.plan(plan, subjects), tables));
        }
        return subjects.stream()
                .filter(one -> reader.workOf(one.reportOrgan()))
                .map(ThreeReportsPanels::own)
                .toList();
    }

    private static Panel own(ReportSubject one) {
        var lines = new ArrayList<Fact>();
        lines.add(new Fact("述责人", one.name() + "，" + one.post()));
        lines.add(new Fact("书面报告", one.state().chinese()));
        if (one.points() != null) {
            lines.add(new Fact("退回要点", one.points()));
        }
        if (one.opinion() != null) {
            lines.add(new Fact("反馈意见", one.opinion()));
        }
        return new Panel("本单位的述责", lines);
    }

    @Override
    public boolean shared(String step) {
        return step.startsWith(procedure() + ".") || step.startsWith("written-report.");
    }

    @Override
    public Map<String, String> names(CaseFile file) {
        var names = new HashMap<String, String>();
        reports.subjects(file.key()).forEach(one -> names.put(one.officialId(), one.name()));
        return names;
    }
}
