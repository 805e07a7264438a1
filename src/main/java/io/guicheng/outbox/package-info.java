/** Effects outside of the database (发件箱): written with what causes them, carried out afterwards, at least once and recognizable. */
@ApplicationModule(
        id = "outbox",
        displayName = "发件箱",
        allowedDependencies = {})
@NullMarked
package io.guicheng.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
