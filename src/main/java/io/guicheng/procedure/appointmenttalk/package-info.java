/** 任职谈话: delegates, steps and names of {@code processes/appointment-talk}. */
@ApplicationModule(
        id = "appointment-talk",
        displayName = "任职谈话",
        allowedDependencies = {
            "kernel",
            "calendar",
            "clause",
            "organization",
            "registry",
            "talks",
            "casework",
            "engine",
            "form"
        })
@NullMarked
package io.guicheng.procedure.appointmenttalk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
