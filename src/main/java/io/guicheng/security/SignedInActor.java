package io.guicheng.security;

import io.guicheng.kernel.NotFound;
import io.guicheng.organization.Actor;
import io.guicheng.organization.CurrentActor;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The signed-in person with the seats of this moment, not those of the sign-in. */
@Component
class SignedInActor implements CurrentActor {

    private final Organizations organizations;

    SignedInActor(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public Actor get() {
        return name().flatMap(organizations::person)
                .filter(Person::active)
                .map(person -> organizations.actor(person))
                .orElseThrow(() -> new NotFound("尚未登录"));
    }

    /** The user name of the current request; empty for nobody. */
    static Optional<String> name() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(authentication -> !(authentication instanceof AnonymousAuthenticationToken))
                .map(Authentication::getName);
    }
}
