/** 党风廉政意见回复: delegates, steps and names of {@code processes/integrity-opinion}. */
@ApplicationModule(
        id = "integrity-opinion",
        displayName = "党风廉政意见回复",
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
package io.guicheng.procedure.integrityopinion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
