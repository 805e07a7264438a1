/** 三述（述责述廉述德）: delegates, steps and names of {@code processes/three-reports}. */
@ApplicationModule(
        id = "three-reports",
        displayName = "述责述廉述德（三述）",
        allowedDependencies = {
            "kernel",
            "clause",
            "organization",
            "registry",
            "reports",
            "rectifications",
            "reminder",
            "draw",
            "ballot",
            "document",
            "casework",
            "engine",
            "form"
        })
@NullMarked
package io.guicheng.procedure.threereports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
