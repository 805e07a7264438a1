package io.guicheng.procedure.directreport;

import io.guicheng.directreports.Note;
import io.guicheng.directreports.ReceivedLetters;
import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 反馈报告人: the author reads on their own page what became of the letter. */
@Component
class AnswerAuthor implements Step {

    private final ReceivedLetters letters;
    private final LetterFacts facts;

    AnswerAuthor(ReceivedLetters letters, LetterFacts facts) {
        this.letters = letters;
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return DirectReport.KEY;
    }

    @Override
    public String task() {
        return "answerAuthor";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of(
                "facts",
                facts.block(
                        work.caseKey(), "直报件和办理情况", work.actor(), work.file().ownerOrgan()));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        letters.note(work.caseKey(), Map.of(Note.FEEDBACK, input.sealed("feedback")));
        letters.answered(work.caseKey(), work.today());
        return Map.of();
    }
}
