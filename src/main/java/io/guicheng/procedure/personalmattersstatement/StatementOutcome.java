package io.guicheng.procedure.personalmattersstatement;

import io.guicheng.form.CaseOutcome;
import io.guicheng.kernel.CaseKey;
import io.guicheng.matters.MatterStatement;
import io.guicheng.matters.MatterStatements;
import org.springframework.stereotype.Component;

/** Says what became of a report, and nothing of what it says. */
@Component
class StatementOutcome implements CaseOutcome {

    private final MatterStatements statements;
    private final StatementKinds kinds;

    StatementOutcome(MatterStatements statements, StatementKinds kinds) {
        this.statements = statements;
        this.kinds = kinds;
    }

    @Override
    public String procedure() {
        return PersonalMattersStatement.KEY;
    }

    @Override
    public String text(CaseKey caseKey, String endEvent) {
        var one = statements.get(caseKey).statement();
        return kinds.kind(one.kind()).name()
                + (one.state() == MatterStatement.State.ENTERED ? "已记入 %d 年度登记簿".formatted(one.reportYear()) : "已退回补正");
    }
}
