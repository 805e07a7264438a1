/** 整改: delegates, steps and names of {@code processes/rectification}. */
@ApplicationModule(
        id = "rectification",
        displayName = "整改",
        allowedDependencies = {
            "kernel",
            "calendar",
            "clause",
            "organization",
            "registry",
            "rectifications",
            "casework",
            "document",
            "engine",
            "form",
            "suspension"
        })
@NullMarked
package io.guicheng.procedure.rectification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
