/** Who reported: which organ holds a petition, who may ask for its reporter, who decides, and the record of every step. */
@ApplicationModule(
        id = "reporter",
        displayName = "举报人保护",
        allowedDependencies = {"kernel", "organization", "registry", "casework", "clause", "sealing"})
@NullMarked
package io.guicheng.reporter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
