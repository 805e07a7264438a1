package io.guicheng.form;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.engine.CaseEnded;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Closes the case file in the transaction in which its model ends. */
@Component
class CaseClosing {

    private final Cases cases;
    private final Dossier dossier;
    private final StopEntries stops;
    private final ObjectProvider<CaseOutcome> outcomes;

    CaseClosing(Cases cases, Dossier dossier, StopEntries stops, ObjectProvider<CaseOutcome> outcomes) {
        this.cases = cases;
        this.dossier = dossier;
        this.stops = stops;
        this.outcomes = outcomes;
    }

    @EventListener
    void ended(CaseEnded event) {
        // a helper procedure that runs beside the case under the same number does not end it
        if (cases.find(event.caseKey())
                .filter(file -> file.procedure().equals(event.procedure()))
                .isEmpty()) {
            return;
        }
        // a case that was stopped ended where the order to stop led, not where its procedure would have
        var stopped = stops.outcome(event.caseKey());
        var end = stopped.isPresent() ? CaseFile.STOPPED : event.end();
        var text = stopped.orElseGet(() -> text(event));
        cases.close(event.caseKey(), end, text);
        dossier.append(
                event.caseKey(),
                Dossier.Author.SERVER,
                "ended",
                event.procedure() + "." + end,
                Map.of("name", "办结", "outcome", text));
    }

    private String text(CaseEnded event) {
        return outcomes.stream()
                .filter(outcome -> outcome.procedure().equals(event.procedure()))
                .map(outcome -> outcome.text(event.caseKey(), event.end()))
                .findFirst()
                .orElse("已办结");
    }
}
