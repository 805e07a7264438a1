package io.guicheng.procedure.clarification;

import io.guicheng.clarifications.Clarifications;
import io.guicheng.form.Input;
import io.guicheng.form.Work;
import io.guicheng.reporter.Discretion;
import org.springframework.stereotype.Component;

/** No step takes a text that points to the reporter; the comparison is made in the sealing and nothing of it comes out. */
@Component
class ClarificationTexts {

    private final Clarifications clarifications;
    private final Discretion discretion;

    ClarificationTexts(Clarifications clarifications, Discretion discretion) {
        this.clarifications = clarifications;
        this.discretion = discretion;
    }

    /**
     * Looks through everything that was typed.
     *
     * @param field the main text of the form
     * @throws io.guicheng.kernel.RefusedInput when something points to the reporter
     */
    void check(Work work, Input input, String field) {
        discretion.check(work.actor(), clarifications.get(work.caseKey()).petitionId(), field, input.texts());
    }
}
