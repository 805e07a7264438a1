/** 人选审核: delegates, steps and names of {@code processes/candidate-vetting}. */
@ApplicationModule(
        id = "candidate-vetting",
        displayName = "人选审核",
        allowedDependencies = {
            "kernel",
            "calendar",
            "clause",
            "organization",
            "registry",
            "matters",
            "selection",
            "casework",
            "engine",
            "form",
            "signers"
        })
@NullMarked
package io.guicheng.procedure.candidatevetting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
