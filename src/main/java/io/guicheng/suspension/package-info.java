/** 中止计算期限: the organ that handles a case stops the counting of its deadlines for a reason, and lets it go on; the working days in between do not count. */
@ApplicationModule(
        id = "suspension",
        displayName = "中止计算期限",
        allowedDependencies = {"kernel", "organization", "casework", "engine", "calendar", "clause"})
@NullMarked
package io.guicheng.suspension;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
