/** 提醒、函询、诫勉和谈话: delegates, steps and names of {@code processes/reminder-interview}. */
@ApplicationModule(
        id = "reminder-interview",
        displayName = "提醒、函询、诫勉和谈话",
        allowedDependencies = {
            "kernel",
            "calendar",
            "clause",
            "organization",
            "registry",
            "talks",
            "casework",
            "document",
            "engine",
            "form"
        })
@NullMarked
package io.guicheng.procedure.reminderinterview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
