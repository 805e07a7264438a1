/** What the rule books ask: the catalogue of requirements, and the numbers (parameters) with their sources. */
@ApplicationModule(
        id = "clause",
        displayName = "条款与参数",
        allowedDependencies = {"kernel"})
@NullMarked
package io.guicheng.clause;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
