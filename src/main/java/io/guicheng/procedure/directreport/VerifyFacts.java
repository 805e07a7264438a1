package io.guicheng.procedure.directreport;

import io.guicheng.directreports.Note;
import io.guicheng.directreports.ReceivedLetters;
import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 了解核实, by the one whom the head chose. Who wrote the letter is not told. */
@Component
class VerifyFacts implements Step {

    private static final Map<String, String> FINDINGS =
            Map.of("TRUE", "情况属实", "PARTLY", "部分属实", "FALSE", "情况不属实", "OPEN", "未能核清");

    private final ReceivedLetters letters;
    private final LetterFacts facts;

    VerifyFacts(ReceivedLetters letters, LetterFacts facts) {
        this.letters = letters;
        this.facts = facts;
    }

    @Override
    public String procedure() {
        return DirectReport.KEY;
    }

    @Override
    public String task() {
        return "verifyFacts";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of(
                "facts",
                facts.block(
                        work.caseKey(), "需要了解核实的情况", work.actor(), work.file().ownerOrgan()));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        letters.note(
                work.caseKey(),
                Map.of(
                        Note.FINDING,
                        FINDINGS.getOrDefault(input.sealed("finding"), ""),
                        Note.FINDINGS,
                        input.sealed("findings")));
        return Map.of();
    }
}
