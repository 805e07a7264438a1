/** The walls inside the engine: who sees which task, what a model may say, and what may not come in by the engine's own doors. */
@NullMarked
package io.guicheng.engine.wall;

import org.jspecify.annotations.NullMarked;
