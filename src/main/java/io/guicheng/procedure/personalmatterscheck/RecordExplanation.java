package io.guicheng.procedure.personalmatterscheck;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.matters.MatterCheck.Item;
import io.guicheng.matters.MatterChecks;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 听取本人说明: what the official says to each item that differs, and whether it holds. */
@Component
class RecordExplanation implements Step {

    private final MatterChecks checks;
    private final CheckFacts facts;

    RecordExplanation(MatterChecks checks, CheckFacts facts) {
        this.checks = checks;
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return PersonalMattersCheck.KEY;
    }

    @Override
    public String task() {
        return "recordExplanation";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of(
                "facts",
                facts.block(work.caseKey(), "不一致的事项"),
                "items",
                differing(work).stream()
                        .map(one -> Map.of(
                                "id",
                                one.item(),
                                "item",
                                one.item(),
                                "reported",
                                one.reported(),
                                "verified",
                                one.verified(),
                                "explanation",
                                "",
                                "accepted",
                                false,
                                "ground",
                                ""))
                        .toList());
    }

    private List<Item> differing(Work work) {
        return checks.items(work.caseKey()).stream().filter(Item::differs).toList();
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var rows = input.rows("items");
        var heardOn = input.day("heardOn");
        var problems = new Problems();
        problems.addIf(heardOn.isAfter(work.today()), "heardOn", "“听取说明日期”不能晚于今天");
        problems.addIf(
                !rows.stream()
                        .map(row -> row.text("id"))
                        .toList()
                        .equals(differing(work).stream().map(Item::item).toList()),
                "items",
                "不一致的事项须逐项说明，不能增减行");
        rows.forEach(row -> problems.addIf(
                row.flag("accepted") && row.text("ground").isEmpty(), row.path("ground"), "采信说明的，“采信的依据”必须写明"));
        problems.refuse();
        var said = rows.stream().collect(Collectors.toMap(row -> row.text("id"), Function.identity()));
        checks.explain(
                work.caseKey(),
                heardOn,
                checks.items(work.caseKey()).stream()
                        .map(one -> {
                            var row = said.get(one.item());
                            return row == null ? one : explained(one, row);
                        })
                        .toList());
        return Map.of();
    }

    private static Item explained(Item one, Input row) {
        return new Item(
                one.item(),
                one.reported(),
                one.verified(),
                one.amount(),
                row.text("explanation"),
                row.flag("accepted"),
                row.flag("accepted") ? row.text("ground") : null);
    }
}
