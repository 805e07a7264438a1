/** What all cases share: case numbers, the dossier, attachments, recusal, deadline lights. */
@ApplicationModule(
        id = "casework",
        displayName = "办案",
        allowedDependencies = {"kernel", "organization", "registry", "calendar", "clause", "chain", "files", "outbox"})
@NullMarked
package io.guicheng.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
