/** The REST interface; knows the public types of the modules it shows, and nobody knows it. */
@ApplicationModule(id = "api", displayName = "接口")
@NullMarked
package io.guicheng.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
