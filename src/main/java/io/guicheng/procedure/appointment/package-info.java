/** 公示与任职: delegates, steps and names of {@code processes/appointment}. */
@ApplicationModule(
        id = "appointment",
        displayName = "公示与任职",
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
package io.guicheng.procedure.appointment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
