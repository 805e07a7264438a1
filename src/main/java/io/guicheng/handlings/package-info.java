/** The register of how petitions are handled (信访办理登记). It knows of a reporter only that there is one. */
@ApplicationModule(
        id = "handlings",
        displayName = "信访办理登记",
        allowedDependencies = {"kernel", "organization", "clause", "registry"})
@NullMarked
package io.guicheng.handlings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
