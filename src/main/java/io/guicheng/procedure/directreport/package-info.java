/** 班子成员直报: delegates, steps and names of {@code processes/direct-report}. Nothing here knows who wrote a letter but to show it to its receiver. */
@ApplicationModule(
        id = "direct-report",
        displayName = "班子成员直报",
        allowedDependencies = {
            "kernel",
            "organization",
            "registry",
            "directreports",
            "reporter",
            "sealing",
            "casework",
            "engine",
            "form"
        })
@NullMarked
package io.guicheng.procedure.directreport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
