package io.guicheng.casework;

import io.guicheng.organization.Actor;
import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.Organ;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Seat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which organs stand under a person's own: those of the same kind in all jurisdictions below. Asks no database. */
@Component
class Oversight {

    private final Organizations organizations;

    Oversight(Organizations organizations) {
        this.organizations = organizations;
    }

    /** Ids of the organs below; empty at the bottom. */
    Set<String> of(Actor actor) {
        return actor.workingSeats().stream()
                .map(Seat::organ)
                .flatMap(own -> organizations.jurisdictions().stream()
                        .filter(place -> isBelow(place, own.jurisdiction()))
                        .flatMap(place -> organizations.organsOf(place.code()).stream())
                        .filter(organ -> organ.kind() == own.kind())
                        .map(Organ::id))
                .collect(Collectors.toSet());
    }

    private boolean isBelow(Jurisdiction place, String above) {
        var parent = Optional.ofNullable(place.parent());
        while (parent.isPresent()) {
            if (parent.get().equals(above)) {
                return true;
            }
            parent = parent.flatMap(organizations::jurisdiction).map(Jurisdiction::parent);
        }
        return false;
    }
}
