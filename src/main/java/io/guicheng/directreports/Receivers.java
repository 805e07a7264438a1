package io.guicheng.directreports;

import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.SeatRole;
import io.guicheng.registry.Officials;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which organ receives a letter: one with a head who may read it. Where the only head is the one it is about, a relative or the author, it
 * goes one level up, and where nobody is left, nowhere: nothing is received by itself.
 */
@Component
class Receivers {

    /** The organs of which every jurisdiction has one that stands above the lower jurisdiction's. */
    private static final Set<OrganKind> LINES =
            Set.of(OrganKind.COMMITTEE, OrganKind.DISCIPLINE, OrganKind.ORGANIZATION);

    private final Organizations organizations;
    private final Officials officials;

    Receivers(Organizations organizations, Officials officials) {
        this.organizations = organizations;
        this.officials = officials;
    }

    /** The organ that the table names; empty when it is not on this server. */
    Optional<Organ> named(Position from, LetterKind.Destination to) {
        var unit = from.organ();
        if (unit != null) {
            return to.above() || to.organ() != OrganKind.COMMITTEE
                    ? organizations.organ(from.jurisdiction(), to.organ())
                    : organizations.organ(unit);
        }
        return to.above()
                ? organizations.organAbove(from.jurisdiction(), to.organ())
                : organizations.organ(from.jurisdiction(), to.organ());
    }

    /**
     * The organ that receives it.
     *
     * @param officialId whom it is about; null when the register does not know them
     */
    Optional<Organ> of(Position from, LetterKind.Destination to, @Nullable String officialId, Actor author) {
        var away = new HashSet<String>();
        if (officialId != null) {
            away.add(officialId);
            away.addAll(officials.relatives(officialId));
        }
        var organ = named(from, to);
        while (organ.isPresent() && !isReadIn(organ.get(), away, author)) {
            organ = above(organ.get());
        }
        return organ;
    }

    /** Whether a head of the organ may read it. An organ that the author heads is none that a letter of theirs goes to. */
    private boolean isReadIn(Organ organ, Set<String> away, Actor author) {
        return !author.heads(organ.id())
                && organizations.seatsIn(organ.id()).stream()
                        .filter(seat -> seat.role() == SeatRole.HEAD)
                        .flatMap(seat -> organizations.person(seat.userId()).stream())
                        .anyMatch(person -> person.officialId() == null || !away.contains(person.officialId()));
    }

    private Optional<Organ> above(Organ organ) {
        return LINES.contains(organ.kind())
                ? organizations.organAbove(organ.jurisdiction(), organ.kind())
                : organizations.organ(organ.jurisdiction(), OrganKind.COMMITTEE);
    }
}
