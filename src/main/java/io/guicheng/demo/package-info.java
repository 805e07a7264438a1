/** A fictional city, loaded once into an empty database. */
@ApplicationModule(
        id = "demo",
        displayName = "演示数据",
        allowedDependencies = {"kernel", "organization", "registry", "casework", "data-import", "calendar", "engine"})
@NullMarked
package io.guicheng.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
