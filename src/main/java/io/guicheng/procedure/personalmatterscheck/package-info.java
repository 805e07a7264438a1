/** 个人有关事项查核: delegates, steps and names of {@code processes/personal-matters-check}. */
@ApplicationModule(
        id = "personal-matters-check",
        displayName = "个人有关事项查核",
        allowedDependencies = {
            "kernel",
            "calendar",
            "clause",
            "organization",
            "registry",
            "matters",
            "reporter",
            "casework",
            "engine",
            "form"
        })
@NullMarked
package io.guicheng.procedure.personalmatterscheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
