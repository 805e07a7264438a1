/**
 * Need to know, decided in one place: who may know of a case, and what of it. Controllers and views get cases, files and titles from
 * here and nowhere else ({@code AccessRulesTest} refuses any other way), so a new reader cannot forget to ask.
 */
@ApplicationModule(
        id = "access",
        displayName = "访问控制",
        allowedDependencies = {"kernel", "organization", "casework", "engine", "audit", "chain"})
@NullMarked
package io.guicheng.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
