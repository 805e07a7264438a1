/** A whole year of a city with six counties, played through on the engine's clock. */
@NullMarked
package io.guicheng.year;

import org.jspecify.annotations.NullMarked;
