package io.guicheng.procedure.clarification;

import io.guicheng.clarifications.Clarifications;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.registry.PetitionFinding;
import io.guicheng.registry.Petitions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 认定诬告陷害: apart from the clarification, by a leader of the level that may, who has not raised it. */
@Component
class JudgeAccusation implements Step {

    private final ClarificationFacts facts;
    private final Clarifications clarifications;
    private final ClarificationTexts texts;
    private final Petitions petitions;
    private final ClarificationEntries entries;

    JudgeAccusation(
            ClarificationFacts facts,
            Clarifications clarifications,
            ClarificationTexts texts,
            Petitions petitions,
            ClarificationEntries entries) {
        this.facts = facts;
        this.clarifications = clarifications;
        this.texts = texts;
        this.petitions = petitions;
        this.entries = entries;
    }

    @Override
    public String procedure() {
        return ClarificationProcedure.KEY;
    }

    @Override
    public String task() {
        return "judgeAccusation";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.blocks(work.caseKey()));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var clarification = clarifications.get(work.caseKey());
        if (work.isBy(clarification.confirmedBy())) {
            throw new Refused("提出疑似诬告的人不能认定诬告陷害，请由其他分管领导办理");
        }
        var confirmed = input.text("decision").equals("CONFIRM");
        new Problems()
                .addIf(confirmed && input.text("documentNo").isEmpty(), "documentNo", "认定的，“批准文号”必须填写")
                .addIf(!confirmed && !input.text("documentNo").isEmpty(), "documentNo", "不认定的，不填写“批准文号”")
                .refuse();
        texts.check(work, input, "note");
        clarifications.decideAccusation(
                work.caseKey(), confirmed, input.text("note"), confirmed ? input.text("documentNo") : null);
        if (confirmed) {
            petitions.close(clarification.petitionId(), PetitionFinding.FALSE_ACCUSATION, work.today());
            entries.enter(work, "反映的问题认定为诬告陷害，批准文号" + input.text("documentNo"));
        }
        return Map.of();
    }
}
