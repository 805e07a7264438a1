/** Task forms: schema, data from the registers, validation, and completion in one transaction. */
@ApplicationModule(
        id = "form",
        displayName = "表单与办结",
        allowedDependencies = {
            "kernel",
            "organization",
            "casework",
            "access",
            "engine",
            "handover",
            "suspension",
            "calendar",
            "clause"
        })
@NullMarked
package io.guicheng.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
