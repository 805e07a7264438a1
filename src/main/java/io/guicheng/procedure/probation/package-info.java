/** 试用期: delegates, steps and names of {@code processes/probation}. */
@ApplicationModule(
        id = "probation",
        displayName = "试用期",
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
package io.guicheng.procedure.probation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
