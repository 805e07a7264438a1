/** 个人有关事项年度报告和抽查: delegates, steps and names of {@code processes/personal-matters-report}. */
@ApplicationModule(
        id = "personal-matters-report",
        displayName = "个人有关事项年度报告和抽查",
        allowedDependencies = {
            "kernel",
            "clause",
            "organization",
            "registry",
            "matters",
            "reminder",
            "draw",
            "casework",
            "engine",
            "form"
        })
@NullMarked
package io.guicheng.procedure.personalmattersreport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
