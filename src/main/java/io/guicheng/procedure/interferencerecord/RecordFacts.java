package io.guicheng.procedure.interferencerecord;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.clause.Parameters;
import io.guicheng.form.CasePanels.Fact;
import io.guicheng.form.CasePanels.Table;
import io.guicheng.form.Facts;
import io.guicheng.interferences.Interference;
import io.guicheng.interferences.Interferences;
import io.guicheng.interferences.Interferences.FieldCount;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A record in words, for forms and for the page of its case. */
@Component
class RecordFacts {

    private static final Map<String, String> CAPACITIES =
            Map.of("MEMBER", "领导班子成员", "OFFICIAL", "其他领导干部", "RELATIVE", "领导干部的家属亲友");

    private static final Map<String, String> MANNERS = Map.of(
            "FACE", "当面", "PHONE", "电话", "MESSAGE", "短信、微信等", "NOTE", "批条、书面", "MEETING", "会议、会商", "THROUGH", "托人转达");

    private static final Map<String, String> RESULTS =
            Map.of("NONE", "不构成插手干预", "MINOR", "插手干预，情节轻微", "SUSPECTED", "涉嫌违纪违法");

    private static final Map<String, String> DUTIES =
            Map.of("FULFILLED", "按期如实记录报告", "EXCUSED", "迟报、未报有正当理由", "BREACHED", "没有按要求记录报告");

    private static final Map<String, String> MEANS = Map.of("FACE", "当面", "PHONE", "电话", "LETTER", "密封信函");

    private final Interferences interferences;
    private final RecordTables tables;
    private final Cases cases;
    private final Officials officials;
    private final Organizations organizations;
    private final Parameters parameters;
    private final Clock clock;

    RecordFacts(
            Interferences interferences,
            RecordTables tables,
            Cases cases,
            Officials officials,
            Organizations organizations,
            Parameters parameters,
            Clock clock) {
        this.interferences = interferences;
        this.tables = tables;
        this.cases = cases;
        this.officials = officials;
        this.organizations = organizations;
        this.parameters = parameters;
        this.clock = clock;
    }

    Map<String, Object> block(CaseKey key, String title) {
        var record = interferences.get(key);
        return Facts.titled(title)
                .lines(recorded(key, record))
                .lines(handled(record))
                .block();
    }

    /** What was recorded, and by whom. */
    List<Fact> recorded(CaseKey key, Interference record) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("插手干预的人", interferer(record)));
        facts.add(new Fact("身份", CAPACITIES.getOrDefault(record.capacity(), record.capacity())));
        Fact.add(facts, "有亲友关系的领导干部", official(record.relatedOfficial()));
        facts.add(new Fact("领域", tables.field(record.field()) + (tables.keyField(record.field()) ? "（重点领域）" : "")));
        facts.add(new Fact("日期", record.happenedOn().toString()));
        facts.add(new Fact("方式", MANNERS.getOrDefault(record.manner(), record.manner())));
        facts.add(new Fact("请托的内容", record.request()));
        facts.add(new Fact("怎样处理的", record.response()));
        facts.add(new Fact("报告期限", record.reportDue().toString()));
        if (record.own()) {
            var recorder = cases.find(key).orElseThrow().initiator();
            facts.add(new Fact("记录报告人", organizations.personName(recorder)));
            facts.add(new Fact("报告日期", record.reportedOn().toString(), record.late() ? "red" : "green"));
            facts.add(new Fact("所在单位党组织", record.unitTold() ? "已经同时报告" : "涉及本单位负责人，没有在本单位报告"));
            Fact.add(facts, "迟报的原因", record.lateReason());
        } else {
            facts.add(new Fact("没有记录报告的人", String.valueOf(official(record.approached())), "red"));
            Fact.add(facts, "发现", record.foundBy());
            facts.add(new Fact("登记日期", record.reportedOn().toString()));
        }
        return facts;
    }

    /** What the receiving organ has made of it so far. */
    List<Fact> handled(Interference record) {
        var facts = new ArrayList<Fact>();
        Fact.add(facts, "评估意见", record.result() == null ? null : RESULTS.get(record.result()));
        if (Boolean.TRUE.equals(record.focus())) {
            facts.add(new Fact("同类情况", "多次发生或者重点领域多发，加大处置力度", "amber"));
        }
        Fact.add(facts, "评估依据", record.assessment());
        Fact.add(facts, "线索摘要", record.clueSummary());
        Fact.add(facts, "记录报告义务", record.duty() == null ? null : DUTIES.get(record.duty()));
        Fact.add(facts, "问责建议", record.proposal());
        Fact.add(facts, "评估人", person(record.assessedBy()));
        Fact.add(facts, "退回意见", record.returnedNote());
        Fact.add(facts, "审批人", person(record.approvedBy()));
        Fact.add(facts, "处置", record.handling());
        Fact.add(facts, "移送的信访件", record.petitionId());
        Fact.add(
                facts,
                "问责建议移送",
                record.deliveredTo() == null ? null : record.deliveredOn() + "，" + record.deliveredTo());
        Fact.add(facts, "告知报告人", record.toldHow() == null ? null : record.toldOn() + "，" + MEANS.get(record.toldHow()));
        return facts;
    }

    /** The last year's records of the receiving organ by field (S2-16f), and how many others there are about the same person. */
    Map<String, Object> focusBlock(CaseKey key) {
        var recent = recent(key, interferences.get(key));
        var table = table(recent.fields());
        return Facts.titled("同类情况")
                .with("起算日期", recent.since().toString())
                .with("涉及同一人的其他记录", recent.others() + " 件")
                .with(
                        "是否加大处置力度",
                        recent.focus() ? "是：情节轻微的也移送线索" : "否",
                        recent.focus() ? Facts.Light.AMBER : Facts.Light.GREEN)
                .table(table.columns(), table.rows())
                .block();
    }

    /** The last year's records of the organ that received this one, by field. */
    Table byField(CaseFile file) {
        return table(interferences.byField(file.ownerOrgan(), since(file.jurisdiction(), LocalDate.now(clock))));
    }

    private Table table(List<FieldCount> fields) {
        return new Table(
                "近期各领域的记录",
                List.of("领域", "件数", "重点领域"),
                fields.stream()
                        .map(one -> List.of(
                                tables.field(one.field()),
                                String.valueOf(one.count()),
                                tables.keyField(one.field()) ? "是" : "否"))
                        .toList());
    }

    /** Whether it is one of many: in a field that is prone to it, or of the same person. */
    boolean focus(CaseKey key, Interference record) {
        return recent(key, record).focus();
    }

    /**
     * What the last year's records of the same receiving organ say about one of them.
     *
     * @param others how many others there are about the same person
     * @param focus whether it is one of many
     */
    private record Recent(LocalDate since, List<FieldCount> fields, int others, boolean focus) {}

    private Recent recent(CaseKey key, Interference record) {
        var jurisdiction = cases.find(key).orElseThrow().jurisdiction();
        var today = LocalDate.now(clock);
        var since = since(jurisdiction, today);
        var fields = interferences.byField(record.receiverOrgan(), since);
        var others = interferences.others(key, record.receiverOrgan(), record.answerable(), since);
        var inField = fields.stream()
                .filter(one -> one.field().equals(record.field()))
                .mapToInt(FieldCount::count)
                .sum();
        var focus = (tables.keyField(record.field())
                        && inField >= parameters.number("interference.focus_field", jurisdiction, today))
                || 1 + others >= parameters.number("interference.focus_person", jurisdiction, today);
        return new Recent(since, fields, others, focus);
    }

    private LocalDate since(String jurisdiction, LocalDate today) {
        return today.minus(parameters.period("interference.focus_since", jurisdiction, today));
    }

    private String interferer(Interference record) {
        var official = official(record.interferer());
        return official == null ? record.interfererName() + "（不在干部登记簿中）" : official;
    }

    private @Nullable String official(@Nullable String id) {
        return id == null
                ? null
                : officials.find(id).map(Official::name).orElse("") + "（" + id + "，" + officials.postsInWords(id) + "）";
    }

    private @Nullable String person(@Nullable String userId) {
        return userId == null ? null : organizations.personName(userId);
    }
}
