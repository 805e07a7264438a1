/** The register of clarifications (澄清登记): what was found unfounded, whom it harmed, how that was put right. */
@ApplicationModule(
        id = "clarifications",
        displayName = "澄清登记",
        allowedDependencies = {"kernel"})
@NullMarked
package io.guicheng.clarifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
