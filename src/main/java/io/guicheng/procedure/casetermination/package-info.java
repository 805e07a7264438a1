/** 终止办理: delegates, steps and names of {@code processes/case-termination}. */
@ApplicationModule(
        id = "case-termination",
        displayName = "终止办理",
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
package io.guicheng.procedure.casetermination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
