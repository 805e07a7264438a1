/** Who is who: jurisdictions, organs, people and the seats they hold. */
@ApplicationModule(
        id = "organization",
        displayName = "组织机构",
        allowedDependencies = {"kernel"})
@NullMarked
package io.guicheng.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
