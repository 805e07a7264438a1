package io.guicheng.procedure.personalmattersreport;

import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.matters.MatterCollections;
import io.guicheng.matters.MatterDebtor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 向上级备案: the reports of the heads of counties are filed with the organization department above (S1-6.3b). */
@Component
class FileAbove implements Step {

    private final MatterCollections collections;

    FileAbove(MatterCollections collections) {
        this.collections = collections;
    }

    @Override
    public String procedure() {
        return PersonalMattersReport.KEY;
    }

    @Override
    public String task() {
        return "fileAbove";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of(
                "facts",
                Facts.titled("须备案的报告")
                        .table(
                                List.of("姓名", "职务", "情况"),
                                collections.debtors(work.caseKey()).stream()
                                        .filter(MatterDebtor::countyHead)
                                        .map(one -> List.of(
                                                one.name(),
                                                one.post(),
                                                one.state().chinese()))
                                        .toList())
                        .block());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var on = input.day("filedOn");
        var closed = Objects.requireNonNull(collections.get(work.caseKey()).closedOn());
        var missing = collections.debtors(work.caseKey()).stream()
                .filter(one -> one.countyHead() && one.state() != MatterDebtor.State.ENTERED)
                .map(MatterDebtor::name)
                .toList();
        new Problems()
                .addIf(on.isAfter(work.today()), "filedOn", "“备案日期”不能晚于今天")
                .addIf(on.getYear() < closed.getYear() - 1, "filedOn", "“备案日期”早于本年度报告")
                .addIf(
                        !missing.isEmpty() && input.text("note").isEmpty(),
                        "note",
                        "没有备案的须写明原因：" + String.join("、", missing))
                .refuse();
        collections.file(work.caseKey(), on, input.text("receiver"));
        return Map.of();
    }
}
