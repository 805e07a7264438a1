package io.guicheng.procedure.personalmattersstatement;

import io.guicheng.form.CasePanels.Fact;
import io.guicheng.kernel.CaseKey;
import io.guicheng.matters.MatterStatement;
import io.guicheng.matters.MatterStatements;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A report in words. */
@Component
class StatementFacts {

    static final List<String> COLUMNS = List.of("事项", "报告内容");

    private final MatterStatements statements;
    private final StatementKinds kinds;
    private final Officials officials;
    private final Organizations organizations;

    StatementFacts(
            MatterStatements statements, StatementKinds kinds, Officials officials, Organizations organizations) {
        this.statements = statements;
        this.kinds = kinds;
        this.officials = officials;
        this.organizations = organizations;
    }

    List<Fact> facts(CaseKey key) {
        var one = statements.get(key).statement();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("报告人", name(one) + "，" + officials.postsInWords(one.officialId())));
        facts.add(new Fact("报告种类", kinds.kind(one.kind()).name()));
        facts.add(new Fact("记入年度", one.reportYear() + " 年"));
        if (one.changedOn() != null) {
            facts.add(new Fact("变化或者任职日期", one.changedOn().toString()));
        }
        facts.add(new Fact("提交", one.handedInOn() + "，" + organizations.personName(one.handedInBy())));
        if (one.lateReason() != null) {
            facts.add(new Fact("逾期原因", one.lateReason(), "amber"));
        }
        facts.add(new Fact("情况", one.state().chinese()));
        if (one.note() != null) {
            facts.add(new Fact("需要补正的内容", one.note()));
        }
        return facts;
    }

    List<List<String>> rows(CaseKey key) {
        return statements.get(key).items().stream()
                .map(one -> List.of(one.item(), one.reported()))
                .toList();
    }

    String name(MatterStatement one) {
        return officials.find(one.officialId()).map(Official::name).orElse(one.officialId());
    }
}
