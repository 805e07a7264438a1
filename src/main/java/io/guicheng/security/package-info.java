/** Sign-in, one session for all pages, and the walls in front of the engine's own doors. */
@ApplicationModule(
        id = "security",
        displayName = "安全",
        allowedDependencies = {"kernel", "organization", "engine", "audit"})
@NullMarked
package io.guicheng.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
