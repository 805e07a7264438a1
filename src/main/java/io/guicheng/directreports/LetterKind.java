package io.guicheng.directreports;

import io.guicheng.organization.OrganKind;
import java.util.List;

/**
 * A row of the table {@code direct-report.kind}.
 *
 * @param key {@code CAPACITY.CODE}
 * @param to one receiver, or two that get the same letter each for itself
 */
record LetterKind(String key, String name, About about, Raising raising, List<Destination> to, String clauses) {

    /** Among whom the one it is about is chosen. */
    enum About {
        /** Chiefs of the author's own leading body. */
        CHIEF,
        /** The others in it. */
        MEMBER,
        /** Chiefs of the jurisdictions one level below. */
        CHIEF_BELOW,
        /** Chiefs of the organs of the author's jurisdiction. */
        CHIEF_OF_ORGAN,
        /** Anybody, by name. */
        ANYBODY
    }

    /** Whether the author has to have told the one it is about. */
    enum Raising {
        REQUIRED,
        /** Told or not; if not, why. */
        ASKED,
        NONE
    }

    /**
     * A receiver.
     *
     * @param above whether it stands one level above the author's leading body
     */
    record Destination(OrganKind organ, boolean above) {}
}
