/** The registers of facts: officials, posts, establishment, petitions, personal matters, integrity files. */
@ApplicationModule(
        id = "registry",
        displayName = "登记簿",
        allowedDependencies = {"kernel", "organization", "calendar"})
@NullMarked
package io.guicheng.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
