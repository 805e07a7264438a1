/** 信访举报和问题线索办理: delegates, steps and names of {@code processes/petition-handling}. */
@ApplicationModule(
        id = "petition-handling",
        displayName = "信访举报和问题线索办理",
        allowedDependencies = {
            "kernel",
            "calendar",
            "clause",
            "organization",
            "registry",
            "handlings",
            "reporter",
            "sealing",
            "intake",
            "casework",
            "engine",
            "form"
        })
@NullMarked
package io.guicheng.procedure.petitionhandling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
