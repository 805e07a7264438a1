/**
 * Tasks that go from hand to hand: 转办, 委派, 接手 and what undoes them; who stands in for whom (代理), and what that lets them do; tasks for
 * which there is nobody; 催办 and 抄送.
 */
@ApplicationModule(
        id = "handover",
        displayName = "转办与代理",
        allowedDependencies = {"kernel", "organization", "casework", "access", "engine", "clause", "reminder"})
@NullMarked
package io.guicheng.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
