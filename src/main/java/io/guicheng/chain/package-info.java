/**
 * The arithmetic of the dossier: digests, chains, anchors and their verification. Needs nothing but a Java runtime: the same classes run in
 * the server, in its command line and in the verifier that travels with an exported case.
 */
@ApplicationModule(
        id = "chain",
        displayName = "案卷链",
        allowedDependencies = {})
@NullMarked
package io.guicheng.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
