package io.guicheng.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The register of petitions and clues. */
public interface Petitions {

    /** All about one official, the newest first. */
    List<Petition> about(String officialId);

    Optional<Petition> find(String petitionId);

    /** Registers a new petition, as 已受理, with a number of its own such as {@code 990100-P-2026-0041}; the official is null when the register knows none. */
    Petition add(
            @Nullable String officialId,
            String jurisdiction,
            String source,
            LocalDate receivedOn,
            String summary,
            boolean specific,
            boolean checkable);

    /**
     * Notes how far the handling has come; a closed petition that is taken up again loses its finding.
     *
     * @throws io.guicheng.kernel.NotFound when there is none of this id
     * @throws IllegalArgumentException for 已办结: use {@link #close}
     */
    void move(String petitionId, PetitionState state);

    /** @throws io.guicheng.kernel.NotFound when there is none of this id */
    void close(String petitionId, PetitionFinding finding, LocalDate on);
}
