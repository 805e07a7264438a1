/** What is taken out of files before they are kept: who made them, when, where and with what. */
@ApplicationModule(
        id = "upload",
        displayName = "文件清理",
        allowedDependencies = {"kernel"})
@NullMarked
package io.guicheng.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
