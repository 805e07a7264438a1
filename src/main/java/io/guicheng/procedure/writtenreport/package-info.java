/** 书面报告: delegates, steps and names of {@code processes/written-report}. */
@ApplicationModule(
        id = "written-report",
        displayName = "书面报告",
        allowedDependencies = {"kernel", "organization", "reports", "reminder", "casework", "engine", "form"})
@NullMarked
package io.guicheng.procedure.writtenreport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
