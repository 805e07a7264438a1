/**
 * Reports of the public without an account (12380). Nothing of who reports is kept but what they write, sealed; a receipt code is the
 * only way back.
 */
@ApplicationModule(
        id = "intake",
        displayName = "公众举报",
        allowedDependencies = {"kernel", "organization", "registry", "casework", "sealing", "reporter", "upload"})
@NullMarked
package io.guicheng.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
