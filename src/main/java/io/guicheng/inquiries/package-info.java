/** The register of inquiries (质询登记): what chiefs were asked by those entitled to, and what they answered. */
@ApplicationModule(
        id = "inquiries",
        displayName = "质询登记",
        allowedDependencies = {"kernel"})
@NullMarked
package io.guicheng.inquiries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
