package io.guicheng.procedure.personalmatterscheck;

import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import org.springframework.stereotype.Component;

/** Which organization department checks: the one that manages the official, and the one above for its own people, where there is one. */
@Component
class CheckingOrgan {

    private final Organizations organizations;

    CheckingOrgan(Organizations organizations) {
        this.organizations = organizations;
    }

    Organ of(String officialId, String jurisdiction) {
        var own = organizations.organ(jurisdiction, OrganKind.ORGANIZATION).orElseThrow();
        return worksIn(officialId, own)
                ? organizations
                        .superiorOrgan(jurisdiction, OrganKind.ORGANIZATION)
                        .orElse(own)
                : own;
    }

    private boolean worksIn(String officialId, Organ organ) {
        return organizations.seatsIn(organ.id()).stream()
                .flatMap(seat -> organizations.person(seat.userId()).stream())
                .map(Person::officialId)
                .anyMatch(officialId::equals);
    }
}
