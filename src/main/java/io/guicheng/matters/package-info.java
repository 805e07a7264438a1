/**
 * 个人有关事项: who owes a report, what was handed in, what was checked. What is reported and verified itself stands in the register of
 * personal matters, which candidate vetting reads too.
 */
@ApplicationModule(
        id = "matters",
        displayName = "个人有关事项登记",
        allowedDependencies = {"kernel", "registry"})
@NullMarked
package io.guicheng.matters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
