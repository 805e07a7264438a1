/** Makes the engine read its own SQL mappings faster when it starts. */
@NullMarked
package io.guicheng.engine.mapping;

import org.jspecify.annotations.NullMarked;
