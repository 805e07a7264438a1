package io.guicheng.procedure.rectification;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.rectifications.RectificationItem;
import io.guicheng.rectifications.RectificationItems;
import io.guicheng.rectifications.RectificationItems.Event;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 审核整改结果: passed only when the unit's chief saw to it; sent back with points and another last day. */
@Component
class ReviewResult implements Step {

    private final ItemFacts facts;
    private final RectificationItems items;
    private final IntegrityFiles integrityFiles;
    private final Clock clock;

    ReviewResult(ItemFacts facts, RectificationItems items, IntegrityFiles integrityFiles, Clock clock) {
        this.facts = facts;
        this.items = items;
        this.integrityFiles = integrityFiles;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return Rectification.KEY;
    }

    @Override
    public String task() {
        return "reviewResult";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "整改结果"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var item = items.get(work.caseKey());
        if (work.isBy(item.reportedBy())) {
            throw new Refused("报告人不能审核自己报告的整改结果，请由其他人审核");
        }
        var returned = input.text("decision").equals("RETURN");
        check(work, input, returned);
        var variables = new HashMap<String, Object>(Rectification.RETURNED.as(returned));
        if (returned) {
            sendBack(work, input);
            variables.putAll(facts.due(input.day("newDue")));
        } else {
            items.pass(work.caseKey(), work.today(), input.flag("typical"), input.flag("systemic"));
            file(work, item);
            variables.putAll(Rectification.TYPICAL.as(input.flag("typical")));
            variables.putAll(Rectification.SYSTEMIC.as(input.flag("systemic")));
        }
        return variables;
    }

    private static void check(Work work, Input input, boolean returned) {
        var newDue = input.date("newDue");
        new Problems()
                .addIf(returned && input.rows("points").isEmpty(), "points", "退回的，“退回要点”至少写一条")
                .addIf(returned && newDue.isEmpty(), "newDue", "退回的，“退回后的期限”必须填写")
                .addIf(
                        returned
                                && newDue.filter(day -> !day.isAfter(work.today()))
                                        .isPresent(),
                        "newDue",
                        "“退回后的期限”应在今天之后")
                .addIf(!returned && !input.rows("points").isEmpty(), "points", "整改到位的，不填写“退回要点”")
                .addIf(
                        !returned && input.text("chiefOrganized").equals("NO"),
                        "chiefOrganized",
                        "主要负责人没有组织落实的，不能认定整改到位")
                .refuse();
    }

    private void sendBack(Work work, Input input) {
        var newDue = input.day("newDue");
        items.due(work.caseKey(), newDue);
        input.rows("points")
                .forEach(row -> items.note(
                        work.caseKey(), work.today(), Event.Kind.RETURNED, row.text("point") + "（期限 " + newDue + "）"));
    }

    private void file(Work work, RectificationItem item) {
        var official = item.officialId();
        if (official != null) {
            integrityFiles.append(new IntegrityEntry(
                    official,
                    clock.instant(),
                    "整改",
                    "%s整改到位：%s%s"
                            .formatted(
                                    facts.organ(item.unitOrgan()),
                                    item.problem(),
                                    item.overdue() > 0 ? "（逾期 %d 次）".formatted(item.overdue()) : ""),
                    work.caseKey().value()));
        }
    }
}
