package io.guicheng.api;

import io.guicheng.casework.CaseFile;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Seat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one reader may see of one case whose existence they may know. Only seats in organs that own the case or take part in it count:
 * who happens to sit in the discipline organ too sees no more of a case in which that organ has no part.
 */
final class CaseViewPolicy {

    private final Set<String> seats;
    private final boolean everything;
    private final boolean discipline;
    private final boolean committeeOffice;
    private final boolean establishment;

    private CaseViewPolicy(
            Set<String> seats, boolean everything, boolean discipline, boolean committeeOffice, boolean establishment) {
        this.seats = seats;
        this.everything = everything;
        this.discipline = discipline;
        this.committeeOffice = committeeOffice;
        this.establishment = establishment;
    }

    /**
     * @param takingPart ids of the organs that have, or had, a task in the case
     * @param superior code of the superior jurisdiction; null at the top
     */
    static CaseViewPolicy of(Actor actor, CaseFile file, Set<String> takingPart, @Nullable String superior) {
        var counting = actor.workingSeats().stream()
                .map(Seat::organ)
                .filter(organ -> organ.id().equals(file.ownerOrgan()) || takingPart.contains(organ.id()))
                .toList();
        return new CaseViewPolicy(
                counting.stream().map(Organ::id).collect(Collectors.toUnmodifiableSet()),
                sits(counting.stream(), OrganKind.ORGANIZATION, file.jurisdiction())
                        || (superior != null && sits(counting.stream(), OrganKind.ORGANIZATION, superior)),
                sits(counting.stream(), OrganKind.DISCIPLINE, file.jurisdiction()),
                sits(counting.stream(), OrganKind.COMMITTEE_OFFICE, file.jurisdiction()),
                sits(counting.stream(), OrganKind.ESTABLISHMENT, file.jurisdiction()));
    }

    private static boolean sits(Stream<Organ> organs, OrganKind kind, String jurisdiction) {
        return organs.anyMatch(
                organ -> organ.kind() == kind && organ.jurisdiction().equals(jurisdiction));
    }

    /** The organization department sees all that is in the case. */
    boolean everything() {
        return everything;
    }

    /** Where each candidate stands, and what each member stated. */
    boolean overall() {
        return everything || discipline || committeeOffice;
    }

    /** What petitions and clues say about a candidate; objections to an appointment are of the same kind. */
    boolean petitions() {
        return everything || discipline;
    }

    /** What the review of posts found. */
    boolean findings() {
        return overall() || establishment;
    }

    /** What an organ said or handed in: for itself and the organization department. */
    boolean workOf(@Nullable String organ) {
        return everything || (organ != null && seats.contains(organ));
    }
}
