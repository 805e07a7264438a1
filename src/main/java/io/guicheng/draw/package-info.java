/** Draws by lot (抽签): committed, sealed, done once, and repeatable by anybody afterwards. */
@ApplicationModule(
        id = "draw",
        displayName = "抽签",
        allowedDependencies = {"kernel", "organization", "casework", "clause"})
@NullMarked
package io.guicheng.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
