/** 插手干预重大事项记录报告: delegates, steps and names of {@code processes/interference-record}. */
@ApplicationModule(
        id = "interference-record",
        displayName = "插手干预重大事项记录报告",
        allowedDependencies = {
            "kernel",
            "calendar",
            "clause",
            "organization",
            "registry",
            "interferences",
            "reporter",
            "sealing",
            "casework",
            "engine",
            "form"
        })
@NullMarked
package io.guicheng.procedure.interferencerecord;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
