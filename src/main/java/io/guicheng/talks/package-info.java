/** The register of talks with officials: reminders, written inquiries, admonitions, and the talks after an appointment. */
@ApplicationModule(
        id = "talks",
        displayName = "谈话登记",
        allowedDependencies = {"kernel", "organization", "registry"})
@NullMarked
package io.guicheng.talks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
