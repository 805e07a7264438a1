package io.guicheng.procedure.personalmatterscheck;

import io.guicheng.engine.Decisions;
import io.guicheng.form.CasePanels.Fact;
import io.guicheng.form.CasePanels.Table;
import io.guicheng.form.Facts;
import io.guicheng.kernel.CaseKey;
import io.guicheng.matters.Differences;
import io.guicheng.matters.MatterCheck;
import io.guicheng.matters.MatterCheck.Item;
import io.guicheng.matters.MatterChecks;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A check in words. */
@Component
class CheckFacts {

    private final MatterChecks checks;
    private final Officials officials;
    private final Decisions decisions;

    CheckFacts(MatterChecks checks, Officials officials, Decisions decisions) {
        this.checks = checks;
        this.officials = officials;
        this.decisions = decisions;
    }

    List<Fact> facts(CaseKey key) {
        var check = checks.get(key);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("查核对象", name(check) + "，" + officials.postsInWords(check.officialId())));
        facts.add(new Fact("报告年度", check.reportYear() + " 年"));
        facts.add(new Fact(
                "由来",
                decisions
                        .single(PersonalMattersCheck.REASON_TABLE, Map.of("reason", check.reason()))
                        .rule()));
        Fact.add(facts, "依据", check.basis());
        Fact.add(facts, "抽查案件", check.calledBy());
        Fact.add(facts, "听取说明", check.heardOn());
        Fact.add(facts, "认定", check.classification());
        Fact.add(facts, "认定理由", check.grounds());
        Fact.add(facts, "处理", check.handledAs());
        Fact.add(facts, "退回意见", check.returnedNote());
        Fact.add(facts, "移送的线索", check.petitionId());
        return facts;
    }

    /** The block of a form; with the items that differ, where there are some. */
    Map<String, Object> block(CaseKey key, String title) {
        var block = Facts.titled(title).lines(facts(key));
        var items = checks.items(key);
        if (items.stream().anyMatch(Item::differs)) {
            var table = table(items);
            block.table(table.columns(), table.rows());
        }
        return block.block();
    }

    /** What differs; nothing of what agrees, which the register has. */
    Table table(List<Item> items) {
        return new Table(
                "不一致的事项",
                List.of("事项", "报告", "查核结果", "差额（万元）", "本人说明", "是否采信"),
                items.stream()
                        .filter(Item::differs)
                        .map(one -> List.of(
                                one.item(),
                                one.reported(),
                                one.verified(),
                                String.valueOf(one.amount()),
                                Objects.requireNonNullElse(one.explanation(), ""),
                                one.accepted() ? "采信：" + one.ground() : one.explanation() == null ? "" : "不采信"))
                        .toList());
    }

    /** What counts as an omission: the differences that no explanation has cleared up. */
    Differences omissions(CaseKey key) {
        var omissions = new Differences();
        checks.items(key).stream()
                .filter(one -> !one.accepted())
                .forEach(one -> omissions.add(one.item(), one.reported(), one.verified(), one.amount()));
        return omissions;
    }

    String name(MatterCheck check) {
        return officials.find(check.officialId()).map(Official::name).orElse(check.officialId());
    }
}
