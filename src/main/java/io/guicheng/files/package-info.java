/** What may come in as a file at all: names, archives and markup, whoever takes the file. */
@ApplicationModule(
        id = "files",
        displayName = "文件检查",
        allowedDependencies = {})
@NullMarked
package io.guicheng.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
