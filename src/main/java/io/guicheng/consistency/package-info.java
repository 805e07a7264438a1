/**
 * Whether what was stored fits together: invariants across the registers, the dossier and the engine's own tables, read in one snapshot and
 * without the server. Knows the tables and nothing of the code that writes them, so that a fault there cannot hide itself here.
 */
@ApplicationModule(
        id = "consistency",
        displayName = "一致性检查",
        allowedDependencies = {"kernel"})
@NullMarked
package io.guicheng.consistency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
