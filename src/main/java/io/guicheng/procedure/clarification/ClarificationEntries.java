package io.guicheng.procedure.clarification;

import io.guicheng.clarifications.Clarifications;
import io.guicheng.form.Work;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Enters what became of a clarification in the integrity file of the person it is for. */
@Component
class ClarificationEntries {

    private final Clarifications clarifications;
    private final IntegrityFiles integrityFiles;
    private final Clock clock;

    ClarificationEntries(Clarifications clarifications, IntegrityFiles integrityFiles, Clock clock) {
        this.clarifications = clarifications;
        this.integrityFiles = integrityFiles;
        this.clock = clock;
    }

    void enter(Work work, String result) {
        var clarification = clarifications.get(work.caseKey());
        integrityFiles.append(new IntegrityEntry(
                clarification.officialId(),
                clock.instant(),
                "澄清",
                "信访件 %s：%s。".formatted(clarification.petitionId(), result),
                work.caseKey().value()));
    }
}
