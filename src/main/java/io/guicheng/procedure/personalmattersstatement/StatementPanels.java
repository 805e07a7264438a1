package io.guicheng.procedure.personalmattersstatement;

import io.guicheng.casework.CaseFile;
import io.guicheng.form.CasePanels;
import io.guicheng.matters.MatterStatements;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was reported, on the page of the case: for the department that takes it, and for nobody else. */
@Component
class StatementPanels implements CasePanels {

    private final MatterStatements statements;
    private final StatementFacts facts;

    StatementPanels(MatterStatements statements, StatementFacts facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return PersonalMattersStatement.KEY;
    }

    @Override
    public List<Panel> panels(CaseFile file, Reader reader) {
        return reader.workOf(file.ownerOrgan())
                ? List.of(new Panel(
                        "个人有关事项报告",
                        facts.facts(file.key()),
                        List.of(new Table("报告事项", StatementFacts.COLUMNS, facts.rows(file.key())))))
                : List.of();
    }

    @Override
    public boolean shared(String step) {
        return false;
    }

    @Override
    public Map<String, String> names(CaseFile file) {
        var one = statements.get(file.key()).statement();
        return Map.of(one.officialId(), facts.name(one));
    }
}
