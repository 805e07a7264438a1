/** The register of the yearly reports of chiefs on responsibility, integrity and virtue (述责述廉述德). */
@ApplicationModule(
        id = "reports",
        displayName = "述责述廉述德登记",
        allowedDependencies = {"kernel", "registry", "talks", "rectifications"})
@NullMarked
package io.guicheng.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
