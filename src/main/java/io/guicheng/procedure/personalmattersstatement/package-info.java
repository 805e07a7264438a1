/** 个人有关事项报告: delegates, steps and names of {@code processes/personal-matters-statement}. */
@ApplicationModule(
        id = "personal-matters-statement",
        displayName = "个人有关事项报告",
        allowedDependencies = {
            "kernel",
            "clause",
            "organization",
            "registry",
            "matters",
            "reminder",
            "casework",
            "engine",
            "form"
        })
@NullMarked
package io.guicheng.procedure.personalmattersstatement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
