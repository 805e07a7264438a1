/** 质询: delegates, steps and names of {@code processes/inquiry}. */
@ApplicationModule(
        id = "inquiry",
        displayName = "质询",
        allowedDependencies = {
            "kernel",
            "calendar",
            "clause",
            "organization",
            "registry",
            "inquiries",
            "ballot",
            "casework",
            "engine",
            "form"
        })
@NullMarked
package io.guicheng.procedure.inquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
