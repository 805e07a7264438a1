package io.guicheng.access;

import io.guicheng.casework.Recusal;
import io.guicheng.engine.StayAway;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Person;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps the tasks of cases about a person, or a relative, out of that person's inbox, ours and the engine's alike. */
@Component
class RecusedCases implements StayAway {

    private final Recusal recusal;

    RecusedCases(Recusal recusal) {
        this.recusal = recusal;
    }

    @Override
    public Set<CaseKey> of(Person person) {
        return recusal.casesAbout(person);
    }
}
