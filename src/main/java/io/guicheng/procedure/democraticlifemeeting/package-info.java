/** 民主生活会监督: delegates, steps and names of {@code processes/democratic-life-meeting}. */
@ApplicationModule(
        id = "democratic-life-meeting",
        displayName = "民主生活会监督",
        allowedDependencies = {
            "kernel",
            "calendar",
            "clause",
            "organization",
            "registry",
            "life-meetings",
            "rectifications",
            "casework",
            "engine",
            "form",
            "document"
        })
@NullMarked
package io.guicheng.procedure.democraticlifemeeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
