package io.guicheng.procedure.personalmatterscheck;

import io.guicheng.calendar.WorkingDays;
import io.guicheng.clause.Parameters;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.matters.Differences;
import io.guicheng.matters.MatterCheck;
import io.guicheng.matters.MatterChecks;
import io.guicheng.registry.PersonalMatter;
import io.guicheng.registry.PersonalMatters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 录入查核结果: item by item against the register, into which the results go too. */
@Component
class GatherResults implements Step {

    private static final String EXPLANATION = "personal_matters.explanation";
    private static final String NOTHING = "FILE";

    private final MatterChecks checks;
    private final PersonalMatters matters;
    private final CheckFacts facts;
    private final CheckFindings findings;
    private final Parameters parameters;
    private final WorkingDays workingDays;

    GatherResults(
            MatterChecks checks,
            PersonalMatters matters,
            CheckFacts facts,
            CheckFindings findings,
            Parameters parameters,
            WorkingDays workingDays) {
        this.checks = checks;
        this.matters = matters;
        this.facts = facts;
        this.findings = findings;
        this.parameters = parameters;
        this.workingDays = workingDays;
    }

    @Override
    public String procedure() {
        return PersonalMattersCheck.KEY;
    }

    @Override
    public String task() {
        return "gatherResults";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of(
                "facts",
                facts.block(work.caseKey(), "查核对象"),
                "items",
                reported(work).stream()
                        .map(one -> Map.of(
                                "id",
                                one.item(),
                                "item",
                                one.item(),
                                "reported",
                                one.reported(),
                                // what an earlier check found is no result of this one
                                "verified",
                                "",
                                "amount",
                                0))
                        .toList());
    }

    private List<PersonalMatter> reported(Work work) {
        var check = checks.get(work.caseKey());
        return matters.ofYear(check.officialId(), check.reportYear());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var reported = reported(work);
        var rows = input.rows("items");
        var problems = new Problems();
        problems.addIf(
                !rows.stream()
                        .map(row -> row.text("id"))
                        .toList()
                        .equals(reported.stream().map(PersonalMatter::item).toList()),
                "items",
                "“逐项核对”不能增减行；报告已有变化的，请重新打开");
        problems.refuse();
        var differences = new Differences();
        var items = new ArrayList<MatterCheck.Item>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var one = reported.get(i);
            problems.addIf(
                    !differences.add(one.item(), one.reported(), row.text("verified"), row.count("amount")),
                    row.path("amount"),
                    "“" + one.item() + "”查核与报告一致，差额应为 0");
            items.add(new MatterCheck.Item(
                    one.item(), one.reported(), row.text("verified"), row.count("amount"), null, false, null));
        }
        problems.addIf(!differences.none() && input.files("evidence").isEmpty(), "evidence", "有不一致的，“查核材料”必须上传");
        problems.refuse();
        checks.compare(work.caseKey(), items);
        if (differences.none()) {
            agree(work, differences);
        }
        var variables = new HashMap<>(PersonalMattersCheck.RESULTS_DIFFER.as(!differences.none()));
        variables.putAll(PersonalMattersCheck.EXPLANATION_DUE.as(workingDays
                .due(work.today(), parameters.number(EXPLANATION, work.jurisdiction(), work.today()))
                .date()));
        return variables;
    }

    /** Nothing to explain, nothing to approve. */
    private void agree(Work work, Differences none) {
        var classified = findings.classify(none, false);
        checks.find(
                work.caseKey(),
                CheckFindings.finding(
                        classified,
                        NOTHING,
                        findings.handling(classified.rule(), NOTHING).orElseThrow(),
                        null,
                        work.actor().userId()));
    }
}
