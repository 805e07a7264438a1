/** The register of rectification items (整改事项). */
@ApplicationModule(
        id = "rectifications",
        displayName = "整改登记",
        allowedDependencies = {"kernel"})
@NullMarked
package io.guicheng.rectifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
