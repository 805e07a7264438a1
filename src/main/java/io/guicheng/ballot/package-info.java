/** Ballots (表决、测评): secret or open, on screen or on paper, counted under lock and sealed into the dossier. */
@ApplicationModule(
        id = "ballot",
        displayName = "表决与测评",
        allowedDependencies = {"kernel", "organization", "casework", "clause", "reminder"})
@NullMarked
package io.guicheng.ballot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
