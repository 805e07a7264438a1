package io.guicheng.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The register of petitions and clues. */
public interface Petitions {

    List<Petition> about(String officialId);

    Optional<Petition> find(String petitionId);

    Petition add(
            String officialId,
            String jurisdiction,
            String source,
            LocalDate receivedOn,
            String summary,
            boolean specific,
            boolean checkable);

    void move(String petitionId, PetitionState state);

    void close(String petitionId, PetitionFinding finding, LocalDate on);
}
