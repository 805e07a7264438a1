package io.guicheng.procedure.rectification;

import io.guicheng.clause.Parameters;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.rectifications.RectificationItem;
import io.guicheng.rectifications.RectificationItems;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 报告整改结果: done, with proof, or more time asked for, once and before it is late. */
@Component
class ReportResult implements Step {

    private final ItemFacts facts;
    private final RectificationItems items;
    private final Parameters parameters;

    ReportResult(ItemFacts facts, RectificationItems items, Parameters parameters) {
        this.facts = facts;
        this.items = items;
        this.parameters = parameters;
    }

    @Override
    public String procedure() {
        return Rectification.KEY;
    }

    @Override
    public String task() {
        return "reportResult";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "整改事项"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var extend = input.text("action").equals("EXTEND");
        if (extend) {
            ask(work, input);
        } else {
            new Problems()
                    .addIf(input.text("result").isEmpty(), "result", "报告完成的，“整改结果”必须填写")
                    .addIf(input.files("proof").isEmpty(), "proof", "报告完成的，“佐证材料”必须上传")
                    .refuse();
            items.report(work.caseKey(), input.text("result"), work.actor().userId(), work.today());
        }
        return Rectification.EXTENSION_ASKED.as(extend);
    }

    private void ask(Work work, Input input) {
        var item = items.get(work.caseKey());
        var problems = new Problems();
        var most = parameters.number("rectification.extensions", work.jurisdiction(), work.today());
        problems.addIf(item.extensions() >= most, "action", "已经延期 %d 次，不能再申请延期".formatted(item.extensions()));
        problems.addIf(
                (work.today().isAfter(item.dueOn()) && !work.task().held()) || item.overdue() > 0,
                "action",
                "整改期限 %s 已过，不能再申请延期".formatted(item.dueOn()));
        problems.addIf(input.text("extendReason").isEmpty(), "extendReason", "申请延期的，“延期理由”必须填写");
        input.date("extendUntil")
                .ifPresentOrElse(
                        until -> checkUntil(work, item, until, problems),
                        () -> problems.add("extendUntil", "申请延期的，“延期到”必须填写"));
        problems.refuse();
        items.askExtension(
                work.caseKey(),
                input.day("extendUntil"),
                input.text("extendReason"),
                work.actor().userId());
    }

    private void checkUntil(Work work, RectificationItem item, LocalDate until, Problems problems) {
        var latest = item.dueOn().plus(parameters.period("rectification.extension", work.jurisdiction(), work.today()));
        problems.addIf(!until.isAfter(item.dueOn()), "extendUntil", "“延期到”应晚于整改期限 " + item.dueOn());
        problems.addIf(until.isAfter(latest), "extendUntil", "“延期到”不能晚于 " + latest);
    }
}
