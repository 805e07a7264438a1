package io.guicheng.procedure.rectification;

import io.guicheng.engine.Decisions;
import io.guicheng.form.CasePanels.Fact;
import io.guicheng.form.CasePanels.Table;
import io.guicheng.form.Facts;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Organizations;
import io.guicheng.rectifications.RectificationItem;
import io.guicheng.rectifications.RectificationItems;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An item in words, for forms and for the page of its case. */
@Component
class ItemFacts {

    private static final int TITLE = 40;

    private final RectificationItems items;
    private final Organizations organizations;
    private final Officials officials;
    private final Decisions decisions;
    private final Clock clock;

    ItemFacts(
            RectificationItems items,
            Organizations organizations,
            Officials officials,
            Decisions decisions,
            Clock clock) {
        this.items = items;
        this.organizations = organizations;
        this.officials = officials;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The block of a form, with what happened so far below it. */
    Map<String, Object> block(CaseKey key, String title) {
        var facts = Facts.titled(title).lines(all(key));
        var events = events(key);
        return (events.rows().isEmpty() ? facts : facts.table(events.columns(), events.rows())).block();
    }

    List<Fact> all(CaseKey key) {
        var item = items.get(key);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("来源", source(item.source()).rule()));
        facts.add(new Fact("依据", item.basis()));
        facts.add(new Fact("存在问题", item.problem()));
        facts.add(new Fact("责任单位", organ(item.unitOrgan())));
        facts.add(new Fact("监督机关", organ(item.overseerOrgan())));
        Fact.add(facts, "责任单位主要负责人", official(item.officialId()));
        facts.add(new Fact("整改期限", item.dueOn().toString(), light(item)));
        if (!item.dueOn().equals(item.firstDueOn())) {
            facts.add(new Fact("最初期限", item.firstDueOn().toString()));
        }
        Fact.add(facts, "具体责任人", item.responsible());
        Fact.add(facts, "整改措施", item.measures());
        Fact.add(facts, "计划完成", item.plannedOn());
        if (item.extensionUntil() != null && item.extensions() == 0) {
            Fact.add(facts, "申请延期到", item.extensionUntil());
            Fact.add(facts, "延期理由", item.extensionReason());
        }
        Fact.add(facts, "整改结果", item.result());
        Fact.add(facts, "报告人", person(item.reportedBy()));
        Fact.add(facts, "报告日期", item.reportedOn());
        if (item.overdue() > 0) {
            facts.add(new Fact("逾期次数", item.overdue() + " 次", "red"));
        }
        Fact.add(facts, "销号日期", item.passedOn());
        Fact.add(facts, "通报", item.publication());
        Fact.add(facts, "全面整改措施", item.overallPlan());
        return facts;
    }

    Table events(CaseKey key) {
        return new Table(
                "整改经过",
                List.of("日期", "事项", "说明"),
                items.events(key).stream()
                        .map(event -> List.of(
                                event.happenedOn().toString(), event.kind().chinese(), event.note()))
                        .toList());
    }

    Decisions.Fired source(String code) {
        return decisions.single(Rectification.SOURCE_TABLE, Map.of("source", code));
    }

    /** Title of an item's case: as much of the problem as fits a line. */
    String title(String unitOrgan, String problem) {
        var line = problem.replaceAll("\\s+", " ");
        return "整改：" + organ(unitOrgan) + "：" + (line.length() <= TITLE ? line : line.substring(0, TITLE) + "……");
    }

    String organ(String id) {
        return organizations.organName(id);
    }

    /** The variables that go with a last day: for the inbox and for the timers. */
    Map<String, Object> due(LocalDate day) {
        var variables = new HashMap<>(Rectification.DUE.as(day));
        variables.putAll(overdueAfter(day));
        return variables;
    }

    Map<String, Object> overdueAfter(LocalDate day) {
        return Rectification.OVERDUE_AT.as(
                day.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime().toString());
    }

    private String light(RectificationItem item) {
        if (item.passedOn() != null) {
            return "green";
        }
        return item.dueOn().isBefore(LocalDate.now(clock)) ? "red" : "";
    }

    private @Nullable String official(@Nullable String id) {
        return id == null ? null : officials.find(id).map(Official::name).orElse(id);
    }

    private @Nullable String person(@Nullable String userId) {
        return userId == null ? null : organizations.personName(userId);
    }
}
