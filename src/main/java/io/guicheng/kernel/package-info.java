/** Words every module shares; knows nobody. */
@ApplicationModule(
        id = "kernel",
        displayName = "内核",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package io.guicheng.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
