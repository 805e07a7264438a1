package io.guicheng.procedure.clarification;

import io.guicheng.casework.Dossier;
import io.guicheng.clarifications.Clarifications;
import io.guicheng.clarifications.Clarifications.Assessment;
import io.guicheng.clarifications.Scope;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 评估影响: on work, life and reputation, and how far; the table says whether that asks for a clarification. */
@Component
class AssessImpact implements Step {

    private final ClarificationFacts facts;
    private final Clarifications clarifications;
    private final ClarificationTexts texts;
    private final ClarificationTables tables;
    private final Dossier dossier;

    AssessImpact(
            ClarificationFacts facts,
            Clarifications clarifications,
            ClarificationTexts texts,
            ClarificationTables tables,
            Dossier dossier) {
        this.facts = facts;
        this.clarifications = clarifications;
        this.texts = texts;
        this.tables = tables;
        this.dossier = dossier;
    }

    @Override
    public String procedure() {
        return ClarificationProcedure.KEY;
    }

    @Override
    public String task() {
        return "assessImpact";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.blocks(work.caseKey()));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var situation = tables.situation(input.text("situation"));
        var confirmed = Boolean.TRUE.equals(clarifications.get(work.caseKey()).confirmed());
        var start = situation.outcome().equals("START");
        new Problems()
                .addIf(!confirmed && start, "situation", "不能排除的，不得澄清，“情形”应为没有查实又不能排除")
                .addIf(
                        confirmed && input.text("situation").equals("NOT_RULED_OUT"),
                        "situation",
                        "已经认定能够排除，不能再选没有查实又不能排除")
                .refuse();
        texts.check(work, input, "ground");
        clarifications.assess(
                work.caseKey(),
                new Assessment(
                        input.text("onWork"),
                        input.text("onLife"),
                        input.text("onReputation"),
                        Scope.valueOf(input.text("harmScope")),
                        input.text("situation"),
                        situation.outcome(),
                        input.text("ground"),
                        work.actor().userId()));
        dossier.append(
                work.caseKey(),
                Dossier.Author.of(work.actor(), work.organ()),
                "rule",
                ClarificationProcedure.CONDITIONS_TABLE,
                Map.of(
                        "情形",
                        situation.name(),
                        "结论",
                        ClarificationFacts.outcome(situation.outcome()),
                        "clauses",
                        "S1-8.5d"));
        return ClarificationProcedure.NOT_TO_START.as(!start);
    }
}
