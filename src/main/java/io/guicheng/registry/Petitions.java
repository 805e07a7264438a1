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

    /**
     * Notes what a closer look says about a petition.
     *
     * @param officialId whom it is about; null when the register knows none
     * @throws io.guicheng.kernel.NotFound when there is none of this id
     */
    void assess(String petitionId, @Nullable String officialId, boolean specific, boolean checkable);

    /**
     * Handles a double with another petition: that one takes over how specific and checkable the double is, the double no longer stands
     * in anybody's way, and shares the end of the other.
     *
     * @throws io.guicheng.kernel.NotFound when there is none of one of these ids
     */
    void merge(String petitionId, String into);

    /**
     * Closes a petition that was not checked, without saying whether it is true.
     *
     * @throws io.guicheng.kernel.NotFound when there is none of this id
     */
    void dismiss(String petitionId, LocalDate on);

    /**
     * Closes a petition, and its doubles with it.
     *
     * @throws io.guicheng.kernel.NotFound when there is none of this id
     */
    void close(String petitionId, PetitionFinding finding, LocalDate on);
}
