/** Rosters (名册): bodies of many people, handled as a secretary does it, with who has handed in what. */
@ApplicationModule(
        id = "roster",
        displayName = "名册",
        allowedDependencies = {"kernel", "organization", "registry", "casework", "reminder"})
@NullMarked
package io.guicheng.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
