package io.guicheng.procedure.directreport;

import io.guicheng.directreports.Note;
import io.guicheng.directreports.ReceivedLetters;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 报告同级党委主要负责人: a grave breach is told to the chief of the committee at the receiver's own level, by the head in person. */
@Component
class ReportToChief implements Step {

    private final ReceivedLetters letters;
    private final LetterFacts facts;
    private final LetterClue clue;

    ReportToChief(ReceivedLetters letters, LetterFacts facts, LetterClue clue) {
        this.letters = letters;
        this.facts = facts;
        this.clue = clue;
    }

    @Override
    public String procedure() {
        return DirectReport.KEY;
    }

    @Override
    public String task() {
        return "reportToChief";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of(
                "facts",
                facts.block(work.caseKey(), "需要报告的情况", work.actor(), work.file().ownerOrgan()));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var on = input.day("reportedOn");
        new Problems()
                .addIf(on.isAfter(work.today()), "reportedOn", "“报告日期”不能晚于今天")
                .refuse();
        clue.check(work, "chiefNote", List.of(input.sealed("chiefNote")));
        letters.note(work.caseKey(), Map.of(Note.CHIEF, on + "：" + input.sealed("chiefNote")));
        return Map.of();
    }
}
