/** Commands that run without the server: {@code java -jar guicheng.jar verify …}. Nothing here starts Spring. */
@ApplicationModule(
        id = "cli",
        displayName = "命令行",
        allowedDependencies = {"chain", "consistency"})
@NullMarked
package io.guicheng.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
