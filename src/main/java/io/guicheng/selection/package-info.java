/** The register of appointments: motions, candidates, opinions, meetings, votes, notices. */
@ApplicationModule(
        id = "selection",
        displayName = "选任纪实",
        allowedDependencies = {"kernel", "organization", "registry", "calendar", "clause", "engine", "form"})
@NullMarked
package io.guicheng.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
