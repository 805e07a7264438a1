/** 有关事项报审: delegates, steps and names of {@code processes/selection-report-approval}. */
@ApplicationModule(
        id = "selection-report-approval",
        displayName = "有关事项报审",
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
package io.guicheng.procedure.selectionreportapproval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
