package io.guicheng.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The register of officials. */
public interface Officials {

    Optional<Official> find(String officialId);

    /** Those of these ids that are in the register, by id; one statement. */
    Map<String, Official> find(Collection<String> officialIds);

    /** By name or id, within a jurisdiction; at most {@code limit}. */
    List<Official> search(String jurisdiction, String text, int limit);

    /** Officials managed by this jurisdiction's organization department, by id. */
    List<Official> ofJurisdiction(String jurisdiction);

    /** Posts held, the newest first. */
    List<Tenure> tenures(String officialId);

    /** Posts held now, the newest first. */
    default List<Tenure> held(String officialId) {
        return tenures(officialId).stream()
                .filter(tenure -> tenure.until() == null)
                .toList();
    }

    /** Posts these officials hold now, the newest first, by official; one statement. Whoever holds none is not in it. */
    Map<String, List<Tenure>> held(Collection<String> officialIds);

    /** Titles of the posts held now, in words. */
    default String postsInWords(String officialId) {
        var held = held(officialId);
        return held.isEmpty() ? "无领导职务" : held.stream().map(Tenure::title).collect(Collectors.joining("、"));
    }

    /** Posts of chiefs held now in organs of this jurisdiction, by organ and post; one statement. */
    List<Tenure> chiefs(String jurisdiction);

    /** Posts of chiefs that these officials hold now, whether a register of posts knows the post or not; one statement. */
    List<Tenure> chiefPosts(Collection<String> officialIds);

    List<Sanction> sanctions(String officialId);

    List<ArchiveItem> archive(String officialId);

    /**
     * Records that one fact of the file was resolved: file and register now both say the agreed value.
     *
     * @throws io.guicheng.kernel.NotFound when the file has no such fact
     */
    void resolveArchiveItem(String officialId, String item, String agreedValue);

    /** Relatives the register knows: spouse, parents, children, siblings and close in-laws, both directions. */
    Set<String> relatives(String officialId);

    /**
     * Enters a new post held. With {@code replace} the posts held until then end on the same day, and their places in the establishment
     * become free; the place of the new post is taken by {@link Posts#fill}.
     *
     * @throws io.guicheng.kernel.Refused when the official holds this very post already
     */
    void appoint(String officialId, Post post, LocalDate since, boolean replace);

    /**
     * Ends the probation of a post held; {@code passed} false also ends the post and frees its place in the establishment.
     *
     * @throws io.guicheng.kernel.NotFound when no probation runs in this post
     */
    void endProbation(String officialId, String postId, LocalDate on, boolean passed);
}
