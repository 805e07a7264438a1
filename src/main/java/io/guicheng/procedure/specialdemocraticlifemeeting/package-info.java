/** 专门民主生活会: delegates, steps and names of {@code processes/special-democratic-life-meeting}. */
@ApplicationModule(
        id = "special-democratic-life-meeting",
        displayName = "专门民主生活会",
        allowedDependencies = {
            "kernel",
            "calendar",
            "clause",
            "organization",
            "registry",
            "life-meetings",
            "casework",
            "engine",
            "form"
        })
@NullMarked
package io.guicheng.procedure.specialdemocraticlifemeeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
