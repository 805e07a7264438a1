/** The register of democratic life meetings (民主生活会), of the bodies that hold them, and of the special ones that were proposed. */
@ApplicationModule(
        id = "life-meetings",
        displayName = "民主生活会登记",
        allowedDependencies = {"kernel", "organization", "registry"})
@NullMarked
package io.guicheng.lifemeetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
