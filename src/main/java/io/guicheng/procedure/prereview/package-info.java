/** 职数预审: delegates, steps and names of {@code processes/pre-review}. */
@ApplicationModule(
        id = "pre-review",
        displayName = "职数预审",
        allowedDependencies = {
            "kernel",
            "calendar",
            "clause",
            "organization",
            "registry",
            "selection",
            "casework",
            "engine",
            "form"
        })
@NullMarked
package io.guicheng.procedure.prereview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
