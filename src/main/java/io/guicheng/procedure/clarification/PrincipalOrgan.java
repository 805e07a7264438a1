package io.guicheng.procedure.clarification;

import io.guicheng.clarifications.Clarification;
import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import org.springframework.stereotype.Component;

/** Who says the last word: the committee that manages the person, or, for whom the superior manages, the superior discipline organ. */
@Component
class PrincipalOrgan {

    private final Organizations organizations;
    private final Officials officials;

    PrincipalOrgan(Organizations organizations, Officials officials) {
        this.organizations = organizations;
        this.officials = officials;
    }

    Organ of(Clarification clarification, String jurisdiction) {
        var managedBy = officials
                .find(clarification.officialId())
                .map(Official::jurisdiction)
                .orElse(jurisdiction);
        return managedBy.equals(jurisdiction) || isBelow(managedBy, jurisdiction)
                ? organizations.organ(jurisdiction, OrganKind.COMMITTEE).orElseThrow()
                : organizations
                        .superiorOrgan(jurisdiction, OrganKind.DISCIPLINE)
                        .orElseThrow();
    }

    private boolean isBelow(String place, String jurisdiction) {
        return organizations
                .jurisdiction(place)
                .map(Jurisdiction::parent)
                .filter(parent -> parent.equals(jurisdiction) || isBelow(parent, jurisdiction))
                .isPresent();
    }
}
