/** Working days: which days are worked, and when a period of working days ends. */
@ApplicationModule(
        id = "calendar",
        displayName = "工作日历",
        allowedDependencies = {"kernel"})
@NullMarked
package io.guicheng.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
