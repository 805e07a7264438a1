package io.guicheng.access;

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
 * Where a person stands to a case whose existence they may know. Only seats in organs that own the case or take part in it count: who
 * happens to sit in the discipline organ too sees no more of a case in which that organ has no part, and the organ above that only
 * oversees the owner sees the course of the case and nothing that was handed in.
 *
 * @param seats ids of the organs that count
 * @param everything the organ that owns the case, and the superior's organization department where it takes part
 */
record CaseViewPolicy(
        Set<String> seats, boolean everything, boolean discipline, boolean committeeOffice, boolean establishment) {

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
                counting.stream().anyMatch(organ -> organ.id().equals(file.ownerOrgan()))
                        || (superior != null && sits(counting.stream(), OrganKind.ORGANIZATION, superior)),
                sits(counting.stream(), OrganKind.DISCIPLINE, file.jurisdiction()),
                sits(counting.stream(), OrganKind.COMMITTEE_OFFICE, file.jurisdiction()),
                sits(counting.stream(), OrganKind.ESTABLISHMENT, file.jurisdiction()));
    }

    private static boolean sits(Stream<Organ> organs, OrganKind kind, String jurisdiction) {
        return organs.anyMatch(
                organ -> organ.kind() == kind && organ.jurisdiction().equals(jurisdiction));
    }

    boolean overall() {
        return everything || discipline || committeeOffice;
    }

    boolean petitions() {
        return everything || discipline;
    }

    boolean findings() {
        return overall() || establishment;
    }

    boolean workOf(@Nullable String organ) {
        return everything || (organ != null && seats.contains(organ));
    }
}
