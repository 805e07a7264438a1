/** The only module that knows the engine's services, queries and configuration. */
@ApplicationModule(
        id = "engine",
        displayName = "流程引擎",
        allowedDependencies = {"kernel", "organization", "calendar", "files"})
@NullMarked
package io.guicheng.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
