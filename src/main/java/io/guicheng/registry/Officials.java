package io.guicheng.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The register of officials. */
public interface Officials {

    Optional<Official> find(String officialId);

    /** By name or id, within a jurisdiction; at most {@code limit}. */
    List<Official> search(String jurisdiction, String text, int limit);

    /** Officials managed by this jurisdiction's organization department, by id. */
    List<Official> ofJurisdiction(String jurisdiction);

    /** Posts held, the newest first. */
    List<Tenure> tenures(String officialId);

    List<Sanction> sanctions(String officialId);

    List<ArchiveItem> archive(String officialId);

    /** Corrects the register's side of one fact of the file after it was resolved. */
    void resolveArchiveItem(String officialId, String item, String agreedValue);

    /** Relatives the register knows: spouse, parents, children, siblings and close in-laws, both directions. */
    Set<String> relatives(String officialId);

    /** Ends the deputy posts that the new post replaces, when {@code replace}, and enters the new one. */
    void appoint(String officialId, Post post, LocalDate since, boolean replace);

    /** Ends the probation of a post held; {@code passed} false also ends the post. */
    void endProbation(String officialId, String postId, LocalDate on, boolean passed);
}
