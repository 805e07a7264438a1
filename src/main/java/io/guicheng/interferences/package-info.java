/** The register of interference in matters that are others' to decide (插手干预重大事项记录报告登记). Who reported is not in it. */
@ApplicationModule(
        id = "interferences",
        displayName = "插手干预记录报告登记",
        allowedDependencies = {"kernel"})
@NullMarked
package io.guicheng.interferences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
