/** 失实检举控告澄清: delegates, steps and names of {@code processes/clarification}. */
@ApplicationModule(
        id = "clarification",
        displayName = "失实检举控告澄清",
        allowedDependencies = {
            "kernel",
            "calendar",
            "clause",
            "organization",
            "registry",
            "handlings",
            "clarifications",
            "reporter",
            "intake",
            "casework",
            "document",
            "engine",
            "form"
        })
@NullMarked
package io.guicheng.procedure.clarification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
