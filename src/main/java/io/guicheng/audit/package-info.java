/** The log of who came in, who was refused and why, who was given which rights, and who read what is confidential. */
@ApplicationModule(
        id = "audit",
        displayName = "审计",
        allowedDependencies = {"kernel", "organization"})
@NullMarked
package io.guicheng.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
