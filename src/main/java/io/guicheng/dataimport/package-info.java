/** CSV and XLSX import of organs, people and what the registers hold, with a dry run. */
@ApplicationModule(
        id = "data-import",
        displayName = "数据导入",
        allowedDependencies = {"kernel", "organization", "registry", "sealing", "files"})
@NullMarked
package io.guicheng.dataimport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
