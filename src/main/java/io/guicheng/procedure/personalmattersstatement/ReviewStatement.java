package io.guicheng.procedure.personalmattersstatement;

import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.matters.MatterStatements;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.reminder.Reminders;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 受理报告: complete, and then it stands in the register; or back to the person, who is told no more than that. */
@Component
class ReviewStatement implements Step {

    private static final String INBOX = "/camunda/app/tasklist/";

    private final MatterStatements statements;
    private final StatementFacts facts;
    private final Organizations organizations;
    private final Reminders reminders;

    ReviewStatement(
            MatterStatements statements, StatementFacts facts, Organizations organizations, Reminders reminders) {
        this.statements = statements;
        this.facts = facts;
        this.organizations = organizations;
        this.reminders = reminders;
    }

    @Override
    public String procedure() {
        return PersonalMattersStatement.KEY;
    }

    @Override
    public String task() {
        return "reviewStatement";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var block = Facts.titled("个人有关事项报告").lines(facts.facts(work.caseKey()));
        return Map.of(
                "facts",
                block.table(StatementFacts.COLUMNS, facts.rows(work.caseKey())).block());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var statement = statements.get(work.caseKey()).statement();
        if (work.isBy(statement.handedInBy())) {
            throw new Refused("代录人不能受理自己录入的报告，请由其他人受理");
        }
        if (input.text("decision").equals("ACCEPT")) {
            statements.enter(work.caseKey(), work.actor().userId());
            return PersonalMattersStatement.STATEMENT_RETURNED.as(false);
        }
        if (input.text("note").isEmpty()) {
            throw RefusedInput.of("note", "退回的，“需要补正的内容”必须填写");
        }
        statements.sendBack(work.caseKey(), work.actor().userId(), input.text("note"));
        reminders.remind(
                work.caseKey(),
                PersonalMattersStatement.about(statement.officialId()),
                "您的个人有关事项报告已退回，请与组织部门联系，补正后重新提交",
                INBOX,
                organizations.people().stream()
                        .filter(person -> statement.officialId().equals(person.officialId()))
                        .filter(Person::active)
                        .map(Person::userId)
                        .toList(),
                work.actor());
        return PersonalMattersStatement.STATEMENT_RETURNED.as(true);
    }
}
