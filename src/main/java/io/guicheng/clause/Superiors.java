package io.guicheng.clause;

import java.util.Optional;

/** Who stands above whom: told to this module by one that knows the jurisdictions. Without it nobody has a superior. */
@FunctionalInterface
public interface Superiors {

    /** The jurisdiction directly above; empty at the top and for an unknown code. Must not run in a circle. */
    Optional<String> superiorOf(String jurisdiction);
}
