/** 凡提四必: delegates, steps and names of {@code processes/cadre-selection}. */
@ApplicationModule(
        id = "cadre-selection",
        displayName = "凡提四必",
        allowedDependencies = {
            "kernel",
            "calendar",
            "clause",
            "organization",
            "registry",
            "selection",
            "casework",
            "engine",
            "form",
            "document"
        })
@NullMarked
package io.guicheng.procedure.cadreselection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
