/** 加签 and 减签: one organ more, or one less, among those whom a step asks at once, where its model allows it. */
@ApplicationModule(
        id = "signers",
        displayName = "加签与减签",
        allowedDependencies = {"kernel", "organization", "casework", "engine", "form", "handover", "suspension"})
@NullMarked
package io.guicheng.signers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
