/** CSV import of organs, people, officials, posts and establishment, with a dry run. */
@ApplicationModule(
        id = "data-import",
        displayName = "数据导入",
        allowedDependencies = {"kernel", "organization", "registry"})
@NullMarked
package io.guicheng.dataimport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
