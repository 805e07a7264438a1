package io.guicheng.engine;

import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Person;
import java.util.Set;

/** Says from which cases a person must stay away: their tasks are not there for this person, whichever door is used. */
@FunctionalInterface
public interface StayAway {

    /** No statement for a person who is not in the register of officials. */
    Set<CaseKey> of(Person person);
}
