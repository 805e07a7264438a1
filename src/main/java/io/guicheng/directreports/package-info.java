/**
 * Letters in which members of a leading body report upward (班子成员直报). Who wrote, of which kind a letter is and what it says is sealed;
 * its author alone finds it again, and those who receive it read it.
 */
@ApplicationModule(
        id = "directreports",
        displayName = "直报件",
        allowedDependencies = {"kernel", "organization", "registry", "casework", "engine", "sealing", "upload"})
@NullMarked
package io.guicheng.directreports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
