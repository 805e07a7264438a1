/** 民主生活会年度安排: delegates, steps and names of {@code processes/life-meeting-plan}. */
@ApplicationModule(
        id = "life-meeting-plan",
        displayName = "民主生活会年度安排",
        allowedDependencies = {
            "kernel",
            "calendar",
            "clause",
            "organization",
            "registry",
            "life-meetings",
            "casework",
            "draw",
            "engine",
            "form"
        })
@NullMarked
package io.guicheng.procedure.lifemeetingplan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
