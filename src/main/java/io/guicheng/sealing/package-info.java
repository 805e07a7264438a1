/**
 * What nobody may read who only has the database: envelope encryption with keys that stand outside of it, and the identity of reporters
 * as the first thing that is kept so.
 */
@ApplicationModule(
        id = "sealing",
        displayName = "密封",
        allowedDependencies = {"kernel"})
@NullMarked
package io.guicheng.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
