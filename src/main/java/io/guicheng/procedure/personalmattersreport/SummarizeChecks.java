package io.guicheng.procedure.personalmattersreport;

import io.guicheng.form.Facts;
import io.guicheng.form.Facts.Light;
import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.matters.MatterCollections;
import io.guicheng.matters.MatterDebtor;
import io.guicheng.procedure.personalmattersreport.CollectionFacts.Progress;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 汇总查核结果: numbers only, once every check has ended. */
@Component
class SummarizeChecks implements Step {

    private final MatterCollections collections;
    private final CollectionFacts facts;

    SummarizeChecks(MatterCollections collections, CollectionFacts facts) {
        this.collections = collections;
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return PersonalMattersReport.KEY;
    }

    @Override
    public String task() {
        return "summarizeChecks";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var debtors = collections.debtors(work.caseKey());
        var progress = progress(work, debtors);
        var missing = debtors.stream()
                .filter(one -> one.missingReason() != null)
                .map(one -> List.of(one.name(), one.post(), String.valueOf(one.missingReason())))
                .toList();
        var block = Facts.titled("查核情况")
                .with(
                        "查核",
                        "已办结 %d/%d".formatted(progress.all() - progress.open().size(), progress.all()),
                        Light.of(progress.open().isEmpty()));
        progress.results().forEach((result, count) -> block.with(result, count + " 人"));
        block.with("没有交报告", missing.size() + " 人", Light.of(missing.isEmpty()));
        return Map.of(
                "facts", block.table(List.of("没有交报告的人", "职务", "原因"), missing).block());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var open = progress(work, collections.debtors(work.caseKey())).open();
        if (!open.isEmpty()) {
            throw RefusedInput.of("summary", "还有 %d 件查核没有办结，不能汇总：%s".formatted(open.size(), String.join("、", open)));
        }
        collections.summarize(work.caseKey(), input.text("summary"));
        return Map.of();
    }

    private Progress progress(Work work, List<MatterDebtor> debtors) {
        return facts.checks(work.caseKey(), debtors);
    }
}
