/** 廉政家访: delegates, steps and names of {@code processes/family-visit}. */
@ApplicationModule(
        id = "family-visit",
        displayName = "廉政家访",
        allowedDependencies = {
            "kernel",
            "clause",
            "organization",
            "registry",
            "talks",
            "reporter",
            "casework",
            "engine",
            "form"
        })
@NullMarked
package io.guicheng.procedure.familyvisit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
