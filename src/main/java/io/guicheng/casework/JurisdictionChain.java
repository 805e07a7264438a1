package io.guicheng.casework;

import io.guicheng.clause.Superiors;
import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.Organizations;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Numbers that a jurisdiction did not set itself are those of its superior. */
@Component
class JurisdictionChain implements Superiors {

    private final Organizations organizations;

    JurisdictionChain(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public Optional<String> superiorOf(String jurisdiction) {
        return organizations.jurisdiction(jurisdiction).map(Jurisdiction::parent);
    }
}
