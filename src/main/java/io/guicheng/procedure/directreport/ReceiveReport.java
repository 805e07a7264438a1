package io.guicheng.procedure.directreport;

import io.guicheng.directreports.Note;
import io.guicheng.directreports.ReceivedLetters;
import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 签收直报件: the author is told that the letter has arrived (上报回执). */
@Component
class ReceiveReport implements Step {

    private final ReceivedLetters letters;
    private final LetterFacts facts;

    ReceiveReport(ReceivedLetters letters, LetterFacts facts) {
        this.letters = letters;
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return DirectReport.KEY;
    }

    @Override
    public String task() {
        return "receiveReport";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of(
                "facts",
                facts.block(work.caseKey(), "直报件", work.actor(), work.file().ownerOrgan()));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        letters.note(work.caseKey(), Map.of(Note.RECEIPT, input.sealed("receipt")));
        letters.received(work.caseKey(), work.today());
        return Map.of();
    }
}
