package io.guicheng.reporter;

import io.guicheng.registry.Petition;
import io.guicheng.registry.Petitions;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a procedure found and hands over as a clue: registered like a petition, and held by the organ that looks into it. */
@Service
public class Clues {

    /** How the register of petitions names what a department hands over. */
    private static final String SOURCE = "部门移送";

    private final Petitions petitions;
    private final Custody custody;

    Clues(Petitions petitions, Custody custody) {
        this.petitions = petitions;
        this.custody = custody;
    }

    /**
     * Registers a clue, specific and checkable as a finding is. It has no reporter; who knows one seals them.
     *
     * @param officialId whom it is about; null when the register knows none
     * @param organ id of the organ that holds it from now on
     */
    @Transactional
    public Petition hand(@Nullable String officialId, String jurisdiction, LocalDate on, String summary, String organ) {
        var petition = petitions.add(officialId, jurisdiction, SOURCE, on, summary, true, true);
        custody.give(petition.id(), organ);
        return petition;
    }
}
