/** 提醒: short notes to people who owe something, shown to them until it is done, and counted. */
@ApplicationModule(
        id = "reminder",
        displayName = "提醒",
        allowedDependencies = {"kernel", "organization"})
@NullMarked
package io.guicheng.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
