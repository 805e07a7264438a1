/** 讨论决定: delegates, steps and names of {@code processes/deliberation}. */
@ApplicationModule(
        id = "deliberation",
        displayName = "讨论决定",
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
package io.guicheng.procedure.deliberation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
