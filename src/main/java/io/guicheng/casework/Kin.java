package io.guicheng.casework;

import io.guicheng.organization.Actor;
import io.guicheng.organization.Person;
import io.guicheng.registry.Officials;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whom a person must not handle: themself and the relatives the register knows. */
@Component
class Kin {

    private final Officials officials;

    Kin(Officials officials) {
        this.officials = officials;
    }

    Set<String> of(Actor actor) {
        return of(actor.person());
    }

    Set<String> of(Person person) {
        var own = person.officialId();
        if (own == null) {
            return Set.of();
        }
        var all = new HashSet<>(officials.relatives(own));
        all.add(own);
        return all;
    }
}
