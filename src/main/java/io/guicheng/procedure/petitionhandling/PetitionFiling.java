package io.guicheng.procedure.petitionhandling;

import io.guicheng.form.Work;
import io.guicheng.handlings.Handlings;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.registry.Petitions;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 办结: the day, the entry in the integrity file, and until when the reporter is told. */
@Component
class PetitionFiling {

    private final Handlings handlings;
    private final Petitions petitions;
    private final IntegrityFiles integrityFiles;
    private final PetitionDeadlines deadlines;
    private final Clock clock;

    PetitionFiling(
            Handlings handlings,
            Petitions petitions,
            IntegrityFiles integrityFiles,
            PetitionDeadlines deadlines,
            Clock clock) {
        this.handlings = handlings;
        this.petitions = petitions;
        this.integrityFiles = integrityFiles;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Concludes the handling.
     *
     * @param result what the integrity file says of it
     * @return the variables that the feedback needs
     */
    Map<String, Object> conclude(Work work, String result) {
        handlings.conclude(work.caseKey(), work.today());
        enter(work, result);
        return PetitionHandling.FEEDBACK_DUE.as(deadlines.feedback(work.jurisdiction(), work.today()));
    }

    /** An entry for the official, when the register knows them. */
    void enter(Work work, String result) {
        var petition =
                petitions.find(handlings.get(work.caseKey()).petitionId()).orElseThrow();
        var official = petition.officialId();
        if (official != null) {
            integrityFiles.append(new IntegrityEntry(
                    official,
                    clock.instant(),
                    "信访举报",
                    "信访件 %s（%s 收到）：%s。".formatted(petition.id(), petition.receivedOn(), result),
                    work.caseKey().value()));
        }
    }
}
